package id.pendopo.innovation.records;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.records.Sheet.Declared;
import id.pendopo.innovation.records.Sheet.Footing;
import id.pendopo.innovation.records.Sheet.Link;
import id.pendopo.innovation.records.Sheet.Media;
import id.pendopo.innovation.records.Sheet.Results;
import id.pendopo.innovation.records.Sheet.Story;
import id.pendopo.innovation.records.Sheet.Theme;
import id.pendopo.kernel.RegionCode;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters the innovations that published sources tell of, where they are not there yet. Changes nothing that stands. */
@Component
class FirstHistory {

    private static final UUID PROGRAM = new UUID(0, 0);
    private static final String REASON = "Dari sumber terbuka yang disebut di halamannya";

    private final RecordStore store;
    private final Transactions transactions;
    private final InstantSource clock;

    FirstHistory(RecordStore store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @PostConstruct
    void enter() throws IOException {
        var file = Yaml.map(Yaml.read("innovation/history.yaml"));
        var sources = Yaml.map(file.get("sources"));
        for (var each : Yaml.list(file.get("innovations"))) {
            enter(Yaml.map(each), sources);
        }
    }

    private void enter(Map<String, @Nullable Object> row, Map<String, @Nullable Object> sources) {
        var record = record(row, sources);
        transactions.write(record.region(), () -> {
            if (store.insert(record)) {
                store.append(record, REASON, PROGRAM, clock.instant());
            }
            for (var each : Yaml.list(row.get("awards"))) {
                var award = Yaml.map(each);
                store.awards()
                        .honour(
                                record,
                                Award.of(
                                        Yaml.number(award, "year"),
                                        Yaml.text(award, "competition"),
                                        Yaml.text(award, "tier"),
                                        source(award, sources).text()),
                                PROGRAM,
                                clock.instant());
            }
        });
    }

    private static Innovation record(Map<String, @Nullable Object> row, Map<String, @Nullable Object> sources) {
        return new Innovation(
                Yaml.text(row, "code"),
                new Owner(
                        RegionCode.of(Yaml.text(row, "region")),
                        Yaml.text(row, "agency"),
                        Yaml.text(row, "owner"),
                        Yaml.text(row, "unit")),
                State.UNKNOWN,
                1,
                sheet(row, sources),
                Yaml.number(row, "born"),
                Optional.empty(),
                Optional.empty(),
                true,
                List.of());
    }

    private static Sheet sheet(Map<String, @Nullable Object> row, Map<String, @Nullable Object> sources) {
        var goals = Yaml.texts(row.get("goals")).stream()
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        var began = Yaml.text(row, "began");
        return new Sheet(
                new Story(
                        Yaml.text(row, "title"),
                        Yaml.text(row, "summary"),
                        Yaml.text(row, "problem"),
                        Yaml.text(row, "before"),
                        Yaml.text(row, "after")),
                new Theme(Yaml.text(row, "category"), Yaml.text(row, "sector"), goals),
                new Footing(
                        began.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(began)),
                        Optional.empty(),
                        new TreeSet<>(),
                        Optional.empty(),
                        Yaml.texts(row.get("copiedBy"))),
                new Media(List.of(), Optional.empty(), Optional.empty(), ""),
                new Results(Optional.empty(), Optional.empty(), declared(row, sources), Optional.empty()),
                Yaml.texts(row.get("sources")).stream()
                        .map(key -> link(key, sources))
                        .toList());
    }

    private static List<Declared> declared(Map<String, @Nullable Object> row, Map<String, @Nullable Object> sources) {
        return Yaml.list(row.get("results")).stream()
                .map(Yaml::map)
                .map(result -> new Declared(
                        Yaml.text(result, "what"),
                        Yaml.text(result, "before"),
                        Yaml.text(result, "after"),
                        source(result, sources).text()))
                .toList();
    }

    private static Link source(Map<String, @Nullable Object> row, Map<String, @Nullable Object> sources) {
        return link(Yaml.text(row, "source"), sources);
    }

    private static Link link(String key, Map<String, @Nullable Object> sources) {
        var source = Yaml.map(sources.get(key));
        if (source.isEmpty()) {
            throw new IllegalStateException("history.yaml names a source that it does not list: " + key);
        }
        return new Link(Yaml.text(source, "text"), Yaml.text(source, "address"));
    }
}
