package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Text;
import id.pendopo.documents.Documents;
import id.pendopo.documents.IssuedDocument;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what an officer sees of a permit. Inside the caller's transaction. */
@Component
class PermitPages {

    private final PermitStore permits;
    private final SanctionSteps steps;
    private final SanctionRules rules;
    private final Access access;
    private final PermitSheets sheets;
    private final OfficeClock clock;

    PermitPages(
            PermitStore permits,
            SanctionSteps steps,
            SanctionRules rules,
            Access access,
            PermitSheets sheets,
            OfficeClock clock) {
        this.permits = permits;
        this.steps = steps;
        this.rules = rules;
        this.access = access;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** What opens the sealed parts of a permit's page. */
    @Component
    static class PermitSheets {

        private final Catalog catalog;
        private final Documents documents;
        private final Sheet sheet;

        PermitSheets(Catalog catalog, Documents documents, Sheet sheet) {
            this.catalog = catalog;
            this.documents = documents;
            this.sheet = sheet;
        }

        Text service(CaseRow file) {
            return catalog.byDigest(file.number().region(), file.definition())
                    .definition()
                    .name();
        }

        String holder(CaseRow file, boolean open) {
            var holder = sheet.holder(file.holderSealed());
            return open ? holder.name() : holder.masked();
        }

        Map<String, Object> note(byte[] sealed) {
            return sheet.note(sealed);
        }

        String number(RegionCode region, Sanction sanction) {
            return sanction.document()
                    .flatMap(id -> documents.find(region, id))
                    .map(IssuedDocument::number)
                    .orElse("");
        }
    }

    Optional<PermitView.Line> line(Actor actor, Permit permit) {
        var held = steps.held(actor.region(), permit);
        return access.maySee(actor, held.file())
                ? Optional.of(new PermitView.Line(
                        permit,
                        sheets.service(held.file()),
                        sheets.holder(held.file(), access.worksOn(actor, held.file())),
                        held.open().map(Sanction::kind)))
                : Optional.empty();
    }

    Optional<PermitView> view(Actor actor, RegionCode region, Permit permit) {
        var held = steps.held(region, permit);
        if (!actor.isOfficer() || !access.maySee(actor, held.file())) {
            return Optional.empty();
        }
        boolean open = access.worksOn(actor, held.file());
        return Optional.of(new PermitView(
                permit,
                sheets.service(held.file()),
                sheets.holder(held.file(), open),
                permits.events(region, permit.number()).reversed().stream()
                        .map(event -> event(event, open))
                        .toList(),
                open ? letters(region, held.sanctions()) : List.of(),
                held.open().map(sanction -> waiting(region, sanction, open)),
                offers(actor, held)));
    }

    List<PermitView.Letter> letters(RegionCode region, String number) {
        return permits.find(region, number)
                .map(permit -> letters(region, steps.held(region, permit).sanctions()))
                .orElse(List.of());
    }

    private List<PermitView.Letter> letters(RegionCode region, List<Sanction> sanctions) {
        return sanctions.reversed().stream()
                .filter(sanction -> sanction.state() == Sanction.State.DONE)
                .map(sanction -> new PermitView.Letter(
                        sanction.document().orElseThrow(), sanction.kind(), sheets.number(region, sanction)))
                .toList();
    }

    private PermitView.Event event(PermitStore.Event event, boolean open) {
        var sealed = event.noteSealed();
        var note = sealed == null || !open ? Map.<String, Object>of() : sheets.note(sealed);
        return new PermitView.Event(
                event.at(), event.from(), event.to(), word(note, "reason"), word(note, "law"), word(note, "letter"));
    }

    private PermitView.Open waiting(RegionCode region, Sanction sanction, boolean open) {
        var words = open ? steps.words(sanction) : Map.<String, Object>of();
        return new PermitView.Open(
                sanction.kind(),
                word(words, "reason"),
                word(words, "law"),
                sanction.proposedBy(),
                sanction.proposedAt(),
                sheets.number(region, sanction));
    }

    private List<PermitView.Offer> offers(Actor actor, SanctionSteps.Held held) {
        var offers = new ArrayList<PermitView.Offer>();
        var proposing = rules.proposing(actor, held.file());
        held.open()
                .ifPresentOrElse(
                        sanction -> {
                            var now = clock.now(held.file().number().region());
                            offers.add(new PermitView.Offer("sign", rules.signing(actor, held.file(), sanction, now)));
                            offers.add(new PermitView.Offer("withdraw", proposing));
                        },
                        () -> {
                            for (var kind : SanctionKind.values()) {
                                if (held.permit().state().mayBecome(kind.permit())) {
                                    offers.add(new PermitView.Offer(kind.slug(), proposing));
                                }
                            }
                        });
        return offers;
    }

    private static String word(Map<String, Object> words, String name) {
        return words.get(name) instanceof String text ? text : "";
    }
}
