package id.pendopo.innovation.exhibition;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.kernel.RegionCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions that cannot both be, and times that are none. */
class ClashTest {

    private static final Event EVENT = new Event(
            "gelar",
            RegionCode.of("35"),
            "Gelar, \"Inovasi\"; 2027",
            "Gedung Contoh",
            "",
            LocalDate.of(2027, 3, 1),
            LocalDate.of(2027, 3, 3),
            List.of("Utara"),
            100,
            Instant.parse("2027-03-03T00:00:00Z"),
            Instant.parse("2027-03-03T08:00:00Z"),
            Event.State.PUBLISHED,
            Event.Choice.NONE,
            1);

    private static Session session(String room, String speaker, String from, String until) {
        return new Session(
                UUID.randomUUID(),
                "Sesi",
                "",
                room,
                Instant.parse("2027-03-01T" + from + ":00Z"),
                Instant.parse("2027-03-01T" + until + ":00Z"),
                List.of(speaker));
    }

    @ParameterizedTest(name = "{0} with {1} from {2} until {3}: {4} clashes")
    @CsvSource({
        "Aula, Akademisi,   09:00, 10:00, 0",
        "Aula, Akademisi,   09:30, 10:01, 1",
        "AULA, Akademisi,   10:59, 12:00, 1",
        "Aula, Akademisi,   11:00, 12:00, 0",
        "Lain, Kepala UPT,  10:15, 10:30, 1",
        "Lain, kepala upt,  09:00, 12:00, 1",
        "Aula, Kepala UPT,  10:00, 11:00, 2",
        "Lain, Akademisi,   10:00, 11:00, 0",
    })
    void oneRoomAndOneSpeakerAreAtOnePlaceAtATime(String room, String speaker, String from, String until, int clashes) {
        var there = session("Aula", "Kepala UPT", "10:00", "11:00");

        assertThat(Clash.of(session(room, speaker, from, until), List.of(there)))
                .hasSize(clashes);
    }

    private static List<String> faults(LocalDate day, String from, String until) {
        return new SessionDraft(
                        "Sesi",
                        "",
                        "Aula",
                        Optional.of(day),
                        Optional.of(LocalTime.parse(from)),
                        Optional.of(LocalTime.parse(until)),
                        "Akademisi")
                .faults(EVENT).stream().map(Fault::code).toList();
    }

    @Test
    void aSessionStaysWithinItsDayAndItsEvent() {
        assertThat(faults(EVENT.startsOn(), "09:00", "10:00")).isEmpty();
        assertThat(faults(EVENT.startsOn(), "23:00", "01:00")).containsExactly("pastMidnight");
        assertThat(faults(EVENT.startsOn(), "10:00", "10:00")).containsExactly("pastMidnight");
        assertThat(faults(EVENT.startsOn(), "06:00", "19:00")).containsExactly("longSession");
        assertThat(faults(EVENT.endsOn().plusDays(1), "09:00", "10:00")).containsExactly("outsideEvent");
        assertThat(new SessionDraft("", "", "", Optional.empty(), Optional.empty(), Optional.empty(), "").faults(EVENT))
                .extracting(Fault::field)
                .containsExactly("title", "room", "day", "from", "until", "speakers");
    }

    @Test
    void aCalendarFileFoldsLongLinesAndEscapes() {
        var long80 = "Layanan sampai balai desa dengan sepeda motor, tanpa jaringan; juga pada malam hari é";
        var session = new Session(
                UUID.randomUUID(),
                long80,
                "Baris satu\nBEGIN:VEVENT",
                "Aula",
                Instant.parse("2027-03-01T02:00:00Z"),
                Instant.parse("2027-03-01T03:00:00Z"),
                List.of("Akademisi"));
        var text = ProgrammeFile.of(EVENT, List.of(session), Instant.parse("2027-01-01T00:00:00Z"));

        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text.lines().filter(line -> line.equals("BEGIN:VEVENT"))).hasSize(1);
        assertThat(text.replace("\r\n ", ""))
                .contains(
                        "DTSTART:20270301T020000Z\r\n",
                        "X-WR-CALNAME:Gelar\\, \"Inovasi\"\\; 2027\r\n",
                        "motor\\, tanpa jaringan\\; juga pada malam hari é\r\n");
    }
}
