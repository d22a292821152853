package id.pendopo.innovation.records;

import id.pendopo.kernel.Roles;
import id.pendopo.law.Instruments;
import id.pendopo.law.LegalInstrument;
import id.pendopo.law.NewInstrument;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a journey around a clock needs besides a browser: a decree, and a morning. */
@Component
public class ClockHands {

    private final Instruments instruments;
    private final Innovations innovations;
    private final RecordsMorning morning;

    ClockHands(Instruments instruments, Innovations innovations, RecordsMorning morning) {
        this.instruments = instruments;
        this.innovations = innovations;
        this.morning = morning;
    }

    public LocalDate today() {
        return innovations.today(Keepers.PROVINCE);
    }

    /** A decree of the governor that holds from today until that day; its id. */
    public String decree(LocalDate until) {
        var administrator = Keepers.with(Keepers.PROVINCE, Roles.ADMINISTRATOR, "SETDA");
        return instruments
                .record(
                        administrator,
                        new NewInstrument(
                                Optional.of(Keepers.PROVINCE),
                                LegalInstrument.Kind.KEPGUB,
                                "188/" + UUID.randomUUID().toString().substring(0, 8),
                                today().getYear(),
                                "Keputusan contoh untuk uji",
                                "Gubernur contoh",
                                today(),
                                Optional.of(until),
                                "uji"))
                .id();
    }

    /** The job of the morning, as it runs. */
    public void morning() {
        morning.morning(Keepers.PROVINCE);
    }
}
