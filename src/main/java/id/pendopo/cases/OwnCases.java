package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.catalog.Text;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What a citizen has asked for, in whatever region. */
@Service
public class OwnCases {

    private static final int SHOWN_MAX = 200;

    private final Transactions transactions;
    private final Catalog catalog;
    private final CaseStore files;
    private final Places places;
    private final Access access;
    private final Sheet sheet;

    OwnCases(Transactions transactions, Catalog catalog, CaseStore files, Places places, Access access, Sheet sheet) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.files = files;
        this.places = places;
        this.access = access;
        this.sheet = sheet;
    }

    /** A case in a list. */
    public record Line(
            CaseNumber number,
            String code,
            Text service,
            Text variant,
            String holder,
            CaseState state,
            Instant submittedAt,
            Optional<LocalDate> dueOn) {}

    /** What a new request about an earlier case takes over from it. */
    public record Earlier(String service, ApplicantKind kind, Optional<UUID> party, Map<String, Object> data) {}

    /** All of the actor's own, the last first. */
    public List<Line> of(Actor actor) {
        var lines = new ArrayList<Line>();
        for (var region : places.of(actor)) {
            var reach = access.reach(actor, region);
            transactions
                    .read(region, () -> files.within(region, reach, SHOWN_MAX))
                    .forEach(file -> lines.add(line(file)));
        }
        lines.sort(Comparator.comparing(Line::submittedAt).reversed());
        return lines;
    }

    /** What was asked about this case afterwards: objection, appeal. */
    public List<Line> about(Actor actor, CaseNumber number) {
        return transactions
                .read(number.region(), () -> files.about(number.region(), actor.account(), number.value()))
                .stream()
                .map(this::line)
                .toList();
    }

    /** In whose name one of the actor's own cases ran, and what it was asked about. */
    public Earlier earlier(Actor actor, CaseNumber number) {
        return own(actor, number)
                .map(file -> new Earlier(
                        file.service(),
                        file.owner().kind(),
                        Optional.ofNullable(file.owner().party()),
                        sheet.data(file.dataSealed())))
                .orElseThrow(CaseRefusals::unknown);
    }

    private Optional<CaseRow> own(Actor actor, CaseNumber number) {
        return transactions.read(
                number.region(), () -> files.find(number).filter(file -> access.mayActFor(actor, file)));
    }

    private Line line(CaseRow file) {
        var definition =
                catalog.byDigest(file.number().region(), file.definition()).definition();
        return new Line(
                file.number(),
                file.service(),
                definition.name(),
                definition.variant(file.variant()).name(),
                sheet.holder(file.holderSealed()).name(),
                file.progress().state(),
                file.progress().submittedAt(),
                file.clock().due());
    }
}
