package id.pendopo.demo;

import id.pendopo.innovation.exhibition.Event;
import id.pendopo.innovation.exhibition.EventDraft;
import id.pendopo.innovation.exhibition.Events;
import id.pendopo.innovation.exhibition.HallDraft;
import id.pendopo.innovation.exhibition.Programme;
import id.pendopo.innovation.exhibition.SessionDraft;
import id.pendopo.innovation.exhibition.Stands;
import id.pendopo.kernel.DemoSeed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** An exhibition to come, with some of its stands taken and a programme. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class ToldExhibition implements DemoSeed {

    private static final String NAME = "Gelar Inovasi Pelayanan Publik (contoh)";
    private static final int DAYS_AWAY = 14;
    private static final int LASTS = 2;
    private static final String HALL = "Aula Utama";

    private final HubStage stage;
    private final Events events;
    private final Stands stands;
    private final Programme programme;

    ToldExhibition(HubStage stage, Events events, Stands stands, Programme programme) {
        this.stage = stage;
        this.events = events;
        this.stands = stands;
        this.programme = programme;
    }

    @Override
    public String name() {
        return "told-exhibition";
    }

    @Override
    public int order() {
        return 124;
    }

    @Override
    public void seed(Consumer<String> progress) {
        progress.accept("An exhibition is prepared …");
        var secretary = stage.secretary(0);
        if (events.of(secretary, Cast.PROVINCE).stream()
                .anyMatch(event -> event.name().equals(NAME))) {
            return;
        }
        var first = stage.today().plusDays(DAYS_AWAY);
        stage.at(7, () -> open(first));
    }

    private void open(LocalDate first) {
        var secretary = stage.secretary(0);
        var event = events.make(secretary, draft(first));
        stands.draw(
                secretary,
                event.code(),
                new HallDraft(
                        "A",
                        HALL,
                        "24",
                        "16",
                        "A1; 0; 0; 4; 3\nA2; 5; 0; 4; 3\nA3; 10; 0; 4; 3\nA4; 15; 0; 4; 3\nB1; 0; 10; 6; 4\nB2; 8; 10; 6; 4"));
        session(event, "Layanan yang datang ke balai desa", first, 9, "Kepala UPT pajak daerah");
        session(event, "Inovasi yang bertahan ketika pejabat berganti", first, 11, "Akademisi pelayanan publik");
        session(event, "Meniru sama baiknya dengan mencipta", first.plusDays(1), 9, "Kepala biro organisasi");
        events.publish(secretary, event.code());
        var shown = stage.plot().innovations();
        for (int i = 0; i < shown.size(); i++) {
            var agency = shown.get(i).text("agency");
            stands.book(
                    stage.carer(agency),
                    event.code(),
                    agency,
                    "A" + (i + 1),
                    List.of(shown.get(i).text("code")));
        }
    }

    private static EventDraft draft(LocalDate first) {
        var last = first.plusDays(LASTS);
        return new EventDraft(
                NAME,
                "Gedung Contoh, Surabaya",
                "Inovasi pelayanan publik dari seluruh Jawa Timur, dengan simposium dan pilihan pengunjung.",
                Optional.of(first),
                Optional.of(last),
                "Pintu Utara\nPintu Selatan",
                "800",
                Optional.of(last.atTime(12, 0)),
                Optional.of(last.atTime(15, 0)));
    }

    private void session(Event event, String title, LocalDate day, int hour, String speakers) {
        programme.add(
                stage.secretary(0),
                event.code(),
                new SessionDraft(
                        title,
                        "Apa yang berubah bagi warga, dan apa yang belum.",
                        HALL,
                        Optional.of(day),
                        Optional.of(LocalTime.of(hour, 0)),
                        Optional.of(LocalTime.of(hour + 1, 0)),
                        speakers));
    }
}
