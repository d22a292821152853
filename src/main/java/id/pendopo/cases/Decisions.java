package id.pendopo.cases;

import id.pendopo.catalog.Authorities;
import id.pendopo.catalog.Authority;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.Outcome;
import id.pendopo.catalog.ServiceDefinition.Children;
import id.pendopo.catalog.ServiceDefinition.Numbering;
import id.pendopo.catalog.ServiceDefinition.Validity;
import id.pendopo.catalog.ServiceDefinition.VariantKind;
import id.pendopo.catalog.Text;
import id.pendopo.documents.AllocatedNumber;
import id.pendopo.documents.DocumentState;
import id.pendopo.documents.Documents;
import id.pendopo.documents.IssuedDocument;
import id.pendopo.documents.NewDocument;
import id.pendopo.documents.NumberSeries;
import id.pendopo.documents.Numbers;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides: within the authority that the law gives, with the numbers allocated last, in one transaction that commits as
 * "awaiting signature". The signature comes after, outside any transaction, and keeps the number however often it fails.
 */
@Component
class Decisions {

    /** Documents of a decision are owned by their case. */
    private static final String OWNER = "cases:";

    /** Stands in the book beside a number that another decision made void. */
    private static final String OVERTAKEN = "Diganti keputusan lain sebelum ditandatangani";

    private final Authorities authorities;
    private final Numbers numbers;
    private final Documents documents;
    private final DecisionStore store;
    private final Standing standing;
    private final Sheet sheet;

    Decisions(
            Authorities authorities,
            Numbers numbers,
            Documents documents,
            DecisionStore store,
            Standing standing,
            Sheet sheet) {
        this.standing = standing;
        this.authorities = authorities;
        this.numbers = numbers;
        this.documents = documents;
        this.store = store;
        this.sheet = sheet;
    }

    /** Which letter carries an outcome. */
    static String letter(Outcome outcome, VariantKind variant) {
        return switch (outcome) {
            case REFUSED -> "refusal";
            case DEEMED_APPROVED -> "deemed-approval";
            case GRANTED -> variant == VariantKind.REPLACEMENT ? "duplicate" : "decree";
            case WITHDRAWN -> throw new IllegalStateException("Nobody signs a withdrawal");
        };
    }

    /** The authority under which this case can be signed today; none is a refusal, and the database says the same. */
    Authority authority(CaseRow file, Moment now) {
        return authorities
                .living(file.number().region(), file.service(), file.variant(), now.today())
                .orElseThrow(() -> CaseRefusals.notAllowed(file, "no-authority"));
    }

    /**
     * Enters the decision with its numbers and papers, the last writes before the commit. A retry of the same decision
     * changes nothing while its papers wait; any other takes the place of what was decided and not signed.
     */
    void decide(Actor actor, CaseRow file, LoadedService service, Outcome outcome, Moment now) {
        var definition = service.definition();
        var letter = letter(outcome, definition.variant(file.variant()).kind());
        if (outcome != Outcome.REFUSED && !isPartlySigned(file.number())) {
            lost(file, service).ifPresent(gone -> {
                throw gone;
            });
        }
        if (waitsAs(file.number(), letter)) {
            return;
        }
        takeBack(actor, file, service, OVERTAKEN);
        store.insert(file, letter, authority(file, now), actor.account(), now);
        var data = sheet.data(file.dataSealed());
        boolean granted = outcome != Outcome.REFUSED;
        prepare(
                actor,
                file,
                new Paper(
                        letter,
                        title(definition.name(), granted),
                        definition.numbering(),
                        granted ? Optional.of(definition.validity()) : Optional.empty()),
                data,
                now);
        if (granted) {
            definition.children().ifPresent(children -> cards(actor, file, children, data, now));
        }
    }

    /** Why a request cannot be granted any more; empty while it can. */
    Optional<Refusal> lost(CaseRow file, LoadedService service) {
        return standing.lost(file, service);
    }

    private boolean waitsAs(CaseNumber number, String letter) {
        return !living(number).isEmpty()
                && store.find(number)
                        .filter(decided -> decided.letter().equals(letter))
                        .isPresent();
    }

    /**
     * What was decided and not signed is decided no longer: its numbers are entered as cancelled. Nothing, where nothing
     * was decided.
     *
     * @throws Refusal {@code partly-signed} when one of its papers is signed already: what is signed stays, unless the
     *     rest can never be signed
     */
    void takeBack(Actor actor, CaseRow file, LoadedService service, String reason) {
        if (isPartlySigned(file.number()) && standing.lostOrigin(file, service).isEmpty()) {
            throw CaseRefusals.partlySigned(file);
        }
        cancel(actor, living(file.number()), reason);
    }

    void cancel(Actor actor, List<IssuedDocument> papers, String reason) {
        for (var paper : papers) {
            var ends =
                    paper.state() == DocumentState.AWAITING_SIGNATURE ? DocumentState.CANCELLED : DocumentState.REVOKED;
            documents.stateChanged(actor, paper.region(), paper.id(), ends, reason, null);
        }
    }

    /** Whether one of its papers is signed: then the decision was made, and only the rest of it waits. */
    boolean isPartlySigned(CaseNumber number) {
        return living(number).stream().anyMatch(paper -> paper.state() != DocumentState.AWAITING_SIGNATURE);
    }

    /** What the paper of a decision is called: a refusal is never called by what was refused alone. */
    static Text title(Text service, boolean granted) {
        return granted ? service : new Text("Penolakan " + service.id(), "Refusal: " + service.en());
    }

    private void cards(Actor actor, CaseRow file, Children children, Map<String, Object> data, Moment now) {
        if (data.get(children.each()) instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                prepare(
                        actor,
                        file,
                        new Paper(
                                "child-" + i, children.name(), children.numbering(), Optional.of(children.validity())),
                        data,
                        now);
            }
        }
    }

    /** What is about to be numbered. */
    private record Paper(String kind, Text name, Numbering numbering, Optional<Validity> validity) {}

    private void prepare(Actor actor, CaseRow file, Paper paper, Map<String, Object> data, Moment now) {
        var today = now.today();
        var series =
                new NumberSeries(paper.numbering().series(), paper.numbering().pattern(), NumberSeries.Scope.YEAR);
        var number = numbers.allocate(
                file.number().region(), series, today, OWNER + file.number().value() + " " + paper.kind());
        var kind = paper.kind().startsWith("child-") ? "child" : paper.kind();
        documents.prepare(
                actor,
                new NewDocument(
                        OWNER + file.number().value(),
                        kind,
                        paper.name().id(),
                        paper.name().en(),
                        number,
                        "",
                        sheet.holder(file.holderSealed()).name(),
                        today,
                        until(file, paper, data, today).orElse(null)));
    }

    /** A duplicate ends when the lost one would have ended. */
    private Optional<LocalDate> until(CaseRow file, Paper paper, Map<String, Object> data, LocalDate today) {
        return paper.kind().equals("duplicate")
                ? standing.lastDay(file)
                : paper.validity().flatMap(validity -> Validities.until(validity, data, today));
    }

    List<IssuedDocument> living(CaseNumber number) {
        return living(documents, number);
    }

    /** The papers of a decision, without those that were taken back. */
    static List<IssuedDocument> living(Documents documents, CaseNumber number) {
        return documents.of(number.region(), owner(number)).stream()
                .filter(paper -> paper.state() != DocumentState.CANCELLED && paper.state() != DocumentState.REVOKED)
                .toList();
    }

    static String owner(CaseNumber number) {
        return OWNER + number.value();
    }

    /** Whose a number is: what it was given for begins with the owner of its paper. */
    static String ownerOf(AllocatedNumber line) {
        return line.purpose().split(" ", 2)[0];
    }

    /** The case to which a document belongs, if it is a case's. */
    static Optional<CaseNumber> caseOf(String owner) {
        return owner.startsWith(OWNER)
                ? Optional.of(new CaseNumber(owner.substring(OWNER.length())))
                : Optional.empty();
    }
}
