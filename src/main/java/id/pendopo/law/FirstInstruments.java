package id.pendopo.law;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.RegionCode;
import id.pendopo.law.LegalInstrument.Kind;
import id.pendopo.law.LegalInstrument.Succession;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Enters the instruments that come with the program, where they are not there yet. Changes nothing that stands. */
@Component
class FirstInstruments {

    private static final UUID PROGRAM = new UUID(0, 0);

    private final InstrumentStore store;
    private final Transactions transactions;
    private final InstantSource clock;

    FirstInstruments(InstrumentStore store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @PostConstruct
    void enter() throws IOException {
        var instruments = rows("law/instruments.csv");
        var successions = rows("law/successions.csv");
        transactions.<Boolean>withoutRegion(() -> {
            instruments.forEach(fields -> store.insert(instrument(fields), PROGRAM, clock.instant()));
            successions.forEach(fields -> store.succeed(
                    fields[0],
                    fields[2],
                    new Succession(fields[1], LocalDate.parse(fields[3])),
                    fields[4],
                    PROGRAM,
                    clock.instant()));
            return true;
        });
    }

    private static LegalInstrument instrument(String[] fields) {
        return new LegalInstrument(
                fields[0],
                present(fields[1]).map(RegionCode::of),
                Kind.valueOf(fields[2]),
                fields[3],
                Integer.parseInt(fields[4]),
                fields[5],
                fields[6],
                LocalDate.parse(fields[7]),
                present(fields[8]).map(LocalDate::parse),
                List.of(),
                Optional.empty(),
                fields[9],
                Boolean.parseBoolean(fields[10]),
                present(fields[11]).map(text -> Set.of(text.split(","))).orElse(Set.of()));
    }

    private static Optional<String> present(String field) {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    private static List<String[]> rows(String file) throws IOException {
        return new ClassPathResource(file)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(";", -1))
                .toList();
    }
}
