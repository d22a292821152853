package id.pendopo.innovation.exhibition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Stands: one winner, a share for everybody, and who waited longest is next. */
@PendopoTest
class StandsTest extends AtTheFair {

    @Test
    void ofManyAgenciesThatWantOneStandOneHasIt() throws Exception {
        var event = fair.opened(fair.secretariat());
        var agencies = List.of("DINKES", "BAPENDA", "DISHUB", "DLH");
        List<Callable<String>> acts = agencies.stream()
                .<Callable<String>>map(agency -> {
                    var officer = fair.exhibitor(agency);
                    var shown = fair.innovation(agency, "Layanan " + event.code());
                    return () -> stands.book(officer, event.code(), agency, "A1", List.of(shown))
                            .agency();
                })
                .toList();

        var done = atOnce(acts);

        assertThat(done.stream().filter(agencies::contains)).hasSize(1);
        assertThat(done.stream().filter("stand-taken"::equals)).hasSize(3);
        assertThat(stands.floor(Fair.anybody(), event.code()).taken())
                .hasEntrySatisfying(
                        "A1", booking -> assertThat(booking.agency()).isIn(agencies));
    }

    @Test
    void whoMayBookAndHowManyIsDecidedByTheDoor() {
        var event = fair.opened(fair.secretariat());
        var officer = fair.exhibitor("DINKES");
        var shown = List.of(fair.innovation("DINKES", "Antar Obat " + event.code()));
        var code = event.code();

        refused("stand-not-yours", () -> stands.book(fair.citizen(), code, "DINKES", "A1", shown));
        refused("stand-not-yours", () -> stands.book(fair.exhibitor("BAPENDA"), code, "DINKES", "A1", shown));
        refused(
                "stand-not-yours",
                () -> stands.book(fair.officer(Roles.AGENCY_HEAD, "DINKES"), code, "DINKES", "A1", shown));
        refused("stand-innovation-unknown", () -> stands.book(officer, code, "DINKES", "A1", List.of("tidak-ada")));
        refused("stand-innovations", () -> stands.book(officer, code, "DINKES", "A1", List.of()));
        refused("stand-unknown", () -> stands.book(officer, code, "DINKES", "Z9", shown));
        stands.book(officer, code, "DINKES", "A1", shown);
        stands.book(officer, code, "DINKES", "A2", shown);
        refused("stands-enough", () -> stands.book(officer, code, "DINKES", "A3", shown));
        var theirs = List.of(fair.innovation("BAPENDA", "Samsat Malam " + code));
        refused("stand-innovation-not-yours", () -> stands.book(officer, code, "DINKES", "A3", theirs));
        refused("stand-innovation-not-yours", () -> stands.await(officer, code, "DINKES", theirs));
        refused("stand-free", () -> stands.await(fair.exhibitor("BAPENDA"), code, "BAPENDA", theirs));
        refused("hall-booked", () -> stands.remove(fair.secretariat(), code, "A"));
    }

    @Test
    void whoeverWaitedLongestGetsTheStandThatIsGivenBack() {
        var event = fair.opened(fair.secretariat());
        var code = event.code();
        var shown = List.of(fair.innovation("DINKES", "Antar Obat " + code));
        var dinkes = fair.exhibitor("DINKES");
        var first = stands.book(dinkes, code, "DINKES", "A1", shown);
        stands.book(dinkes, code, "DINKES", "A2", shown);
        var bapenda = fair.exhibitor("BAPENDA");
        var night = List.of(fair.innovation("BAPENDA", "Samsat Malam " + code));
        stands.book(bapenda, code, "BAPENDA", "A3", night);
        stands.book(bapenda, code, "BAPENDA", "A4", night);
        stands.await(
                fair.exhibitor("DISHUB"), code, "DISHUB", List.of(fair.innovation("DISHUB", "Parkir Cepat " + code)));
        var clean = List.of(fair.innovation("DLH", "Sungai Bersih " + code));
        stands.await(fair.exhibitor("DLH"), code, "DLH", clean);
        refused("stand-waited", () -> stands.await(fair.exhibitor("DLH"), code, "DLH", clean));
        refused("booking-unknown", () -> stands.cancel(bapenda, code, first.id()));

        stands.cancel(dinkes, code, first.id());

        var floor = stands.floor(Fair.anybody(), code);
        assertThat(floor.taken())
                .hasEntrySatisfying(
                        "A1", booking -> assertThat(booking.agency()).isEqualTo("DISHUB"));
        assertThat(floor.waiting()).extracting(Booking::agency).containsExactly("DLH");
    }

    @Test
    void theDatabaseRefusesAStandOverAnotherToo() {
        var event = fair.opened(fair.secretariat());
        for (var place : List.of("0, 0", "1900, 0", "-100, 0")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(place)
                    .isThrownBy(() -> transactions.write(
                            event.region(),
                            () -> jdbc.sql("insert into innovation.event_stand values (:region, :event, 'A', 'X1', "
                                            + place + ", 300, 300)")
                                    .param("region", event.region().value())
                                    .param("event", event.code())
                                    .update()));
        }
    }

    @Test
    void ofTwoWhoGiveBackOneStandOneDoes() throws Exception {
        var event = fair.opened(fair.secretariat());
        var code = event.code();
        fair.booked(event);
        var held = Objects.requireNonNull(
                stands.floor(Fair.anybody(), code).taken().get("A1"));
        List<Callable<String>> acts = Stream.of(fair.secretariat(), fair.exhibitor("DINKES"))
                .<Callable<String>>map(actor -> () -> {
                    stands.cancel(actor, code, held.id());
                    return "free";
                })
                .toList();

        assertThat(atOnce(acts)).containsExactlyInAnyOrder("free", "booking-unknown");
    }
}
