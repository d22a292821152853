package id.pendopo.regions;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.RegionCode;
import jakarta.annotation.PostConstruct;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Enters the regions, offices and free days that come with the program, where they are not there yet. */
@Component
class FirstRegions {

    private static final UUID PROGRAM = new UUID(0, 0);
    private static final String DECREE = "SKB 3 Menteri (nomor belum dikonfirmasi)";
    private static final String SOURCE = "published code, unconfirmed";

    private final RegionStore store;
    private final CalendarStore calendar;
    private final Transactions transactions;
    private final InstantSource clock;

    FirstRegions(RegionStore store, CalendarStore calendar, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.calendar = calendar;
        this.transactions = transactions;
        this.clock = clock;
    }

    @PostConstruct
    void enter() {
        transactions.<Boolean>withoutRegion(() -> {
            calendar.lock();
            Csv.rows("regions/regions.csv").forEach(fields -> store.enter(region(fields)));
            Csv.rows("regions/agencies.csv").forEach(fields -> store.enter(agency(fields), SOURCE));
            Csv.rows("regions/units.csv").forEach(fields -> store.enter(unit(fields)));
            Csv.rows("regions/service-points.csv").forEach(fields -> store.enter(point(fields), SOURCE));
            Csv.rows("regions/free-days.csv").forEach(fields -> calendar.appendFirst(freeDay(fields), "first entry"));
            Csv.rows("regions/free-days.csv").stream()
                    .map(fields -> LocalDate.parse(fields[1]).getYear())
                    .distinct()
                    .forEach(year -> calendar.decree(
                            year,
                            DECREE,
                            false,
                            SOURCE,
                            PROGRAM,
                            clock.instant().atOffset(ZoneOffset.UTC)));
            return true;
        });
    }

    private static Region region(String[] fields) {
        return new Region(
                RegionCode.of(fields[0]),
                RegionLevel.valueOf(fields[1]),
                fields[2],
                Csv.present(fields[3]).map(RegionCode::of),
                Long.parseLong(fields[4]),
                new BigDecimal(fields[5]),
                ZoneId.of(fields[6]),
                "Kepmendagri 300.2.2-2430/2025");
    }

    private static Agency agency(String[] fields) {
        return new Agency(
                RegionCode.of(fields[0]),
                fields[1],
                Agency.Kind.valueOf(fields[2]),
                fields[3],
                Csv.present(fields[4]),
                Boolean.parseBoolean(fields[5]),
                true);
    }

    private static AgencyUnit unit(String[] fields) {
        return new AgencyUnit(
                RegionCode.of(fields[0]),
                fields[1],
                fields[2],
                AgencyUnit.Kind.valueOf(fields[3]),
                fields[4],
                true,
                true);
    }

    private static ServicePoint point(String[] fields) {
        return new ServicePoint(
                RegionCode.of(fields[0]),
                fields[1],
                fields[2],
                fields[3],
                Set.of(fields[4].split(" ")),
                Boolean.parseBoolean(fields[5]),
                true);
    }

    private FreeDay freeDay(String[] fields) {
        return new FreeDay(
                fields[0].equals("national") ? Optional.empty() : Optional.of(RegionCode.of(fields[0])),
                LocalDate.parse(fields[1]),
                FreeDay.Kind.valueOf(fields[2]),
                fields[3],
                DECREE,
                false,
                SOURCE,
                PROGRAM,
                clock.instant());
    }
}
