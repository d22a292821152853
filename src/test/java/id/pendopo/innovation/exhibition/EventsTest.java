package id.pendopo.innovation.exhibition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.innovation.exhibition.Registration.Source;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Events: who sees a draft, who leads one, and what is printed of it. */
@PendopoTest
class EventsTest extends AtTheFair {

    @Test
    void aDraftIsThereForItsSecretariatAlone() {
        var secretariat = fair.secretariat();
        var draft = events.make(secretariat, fair.draft("Rancangan " + UUID.randomUUID()));

        refused("event-unknown", () -> events.get(Fair.anybody(), draft.code()));
        refused("event-unknown", () -> events.get(fair.exhibitor("DINKES"), draft.code()));
        refused("event-unknown", () -> tickets.register(fair.citizen(), draft.code(), new Source("10.0.0.1", "x")));
        assertThat(events.published()).extracting(Event::code).doesNotContain(draft.code());
        refused("event-secretariat-only", () -> events.make(fair.exhibitor("DINKES"), fair.draft("Lain")));
        assertThat(events.get(secretariat, draft.code()).name()).isEqualTo(draft.name());
    }

    @Test
    void oneOfTwoWhoChangeAnEventWins() {
        var secretariat = fair.secretariat();
        var event = events.make(secretariat, fair.draft("Gelar " + UUID.randomUUID()));
        events.change(secretariat, event.code(), 1, fair.draft("Nama baru"));

        refused("event-changed", () -> events.change(secretariat, event.code(), 1, fair.draft("Nama lain")));
        assertThat(events.get(secretariat, event.code()).name()).isEqualTo("Nama baru");
    }

    @Test
    void aClashIsRefusedByUsAndByTheDatabase() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var code = event.code();

        assertThat(faults(() -> programme.add(
                        secretariat, code, fair.session("Lain", "ruang rapat 1", 1, 9, "Kepala biro organisasi"))))
                .containsExactly("roomTaken", "speakerTaken");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transactions.write(
                        event.region(), () -> jdbc.sql("""
                                insert into innovation.event_session
                                select region, event, gen_random_uuid(), 'Lain', '', room, starts_at, ends_at, speakers
                                from innovation.event_session where event = :event limit 1
                                """).param("event", code).update()));
        assertThat(programme.of(Fair.anybody(), code)).hasSize(2);
    }

    @Test
    void anotherRegionSeesNoVisitorAndRunsNothing() {
        var event = fair.opened(fair.secretariat());
        fair.guest(event);
        var jombang = fair.person(RegionCode.of("35.17"), Roles.INNOVATION_SECRETARIAT, "SETDA")
                .actor();

        refused("event-secretariat-only", () -> events.required(jombang, event.code()));
        refused("event-crew-only", () -> gate.round(jombang, event.code()));
        int seen = transactions.read(
                RegionCode.of("35.17"),
                () -> jdbc.sql("select count(*) from innovation.ticket where event = :event")
                        .param("event", event.code())
                        .query(Integer.class)
                        .single());
        assertThat(seen).isZero();
    }

    @Test
    void papersArePrintedInBothLanguages() throws Exception {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var code = event.code();
        var ticket = fair.guest(event);
        var session = programme.of(Fair.anybody(), code).getFirst().id();
        floor.ask(Fair.anybody(), code, ticket.code(), session, "Berapa desa yang sudah dilayani?");
        floor.answer(secretariat, code, floor.all(secretariat, code).getFirst().id(), "Dua puluh desa.");
        fair.candidates(secretariat, event);

        assertThat(text(papers.proceedings(Fair.anybody(), code, Locale.of("id"))))
                .contains(
                        "Prosiding",
                        event.name(),
                        "Kepala UPT pajak daerah",
                        "Berapa desa",
                        "Dua puluh desa",
                        "Antar Obat");
        assertThat(text(papers.proceedings(Fair.anybody(), code, Locale.ENGLISH)))
                .contains("Proceedings", "Innovations shown");
        assertThat(text(papers.ticket(ticket, Locale.of("id")))).contains(ticket.code(), event.name());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void anActorOfNoKindGetsNoDoor() {
        var event = fair.opened(fair.secretariat());
        for (Actor actor :
                List.of(Fair.anybody(), fair.citizen(), fair.exhibitor("DINKES"), fair.officer(Roles.JUROR, "SETDA"))) {
            refused("event-secretariat-only", () -> choice.open(actor, event.code()));
            refused("event-secretariat-only", () -> counting.suspects(actor, event.code()));
            refused("event-secretariat-only", () -> floor.all(actor, event.code()));
            refused("event-secretariat-only", () -> events.end(actor, event.code()));
            refused("event-secretariat-only", () -> tickets.count(actor, event.code()));
            refused("event-crew-only", () -> gate.take(actor, event.code(), List.of()));
        }
    }

    @Test
    void whatTwoOfTheSecretariatDoAtOnceIsDoneOnceOrRefused() throws Exception {
        var secretariat = fair.secretariat();
        var other = fair.secretariat();
        var event = fair.opened(secretariat);
        var code = event.code();
        var name = "Gelar Kembar " + UUID.randomUUID();

        var made = atOnce(List.of(
                () -> events.make(secretariat, fair.draft(name)).code(),
                () -> events.make(other, fair.draft(name)).code()));
        var added = atOnce(Stream.of(secretariat, other)
                .<Callable<String>>map(actor -> () -> {
                    programme.add(actor, code, fair.session("Sesi kembar", "Ruang Kembar", 2, 9, "Kepala biro"));
                    return "added";
                })
                .toList());
        var ended = atOnce(Stream.of(secretariat, other)
                .<Callable<String>>map(actor -> () -> {
                    events.end(actor, code);
                    return "ended";
                })
                .toList());

        assertThat(made).doesNotHaveDuplicates().allMatch(each -> each.startsWith("gelar-kembar"));
        assertThat(added).containsExactlyInAnyOrder("added", "event-form");
        assertThat(ended).containsExactlyInAnyOrder("ended", "event-not-now");
    }
}
