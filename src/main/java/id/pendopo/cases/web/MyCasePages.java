package id.pendopo.cases.web;

import id.pendopo.cases.CaseNumber;
import id.pendopo.cases.CaseView;
import id.pendopo.cases.Draft;
import id.pendopo.cases.OwnCases;
import id.pendopo.cases.Verdicts;
import id.pendopo.catalog.Effect;
import id.pendopo.catalog.Facts;
import id.pendopo.catalog.LoadedService;
import id.pendopo.documents.Documents;
import id.pendopo.documents.IssuedDocument;
import id.pendopo.documents.Standing;
import id.pendopo.documents.Uploads;
import id.pendopo.kernel.Actor;
import id.pendopo.web.Parts;
import id.pendopo.web.Texts;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page of one's own case. */
@Component
class MyCasePages {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final MyProgress progress;
    private final OwnCases own;
    private final Documents documents;
    private final Uploads uploads;
    private final Verdicts verdicts;
    private final InstantSource clock;

    MyCasePages(
            MyProgress progress,
            OwnCases own,
            Documents documents,
            Uploads uploads,
            Verdicts verdicts,
            InstantSource clock) {
        this.progress = progress;
        this.own = own;
        this.documents = documents;
        this.uploads = uploads;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    MyPage.Case page(Actor actor, CaseView view, Texts texts) {
        var personal = view.personal().orElseThrow();
        var definition = view.service().definition();
        var base = "/my/cases/" + view.number();
        return new MyPage.Case(
                view.number().value(),
                definition.name().in(texts.locale()),
                definition.variant(view.variant()).name().in(texts.locale()),
                personal.name(),
                personal.trackingCode(),
                progress.of(view, texts),
                faults(view, texts),
                offer(view, Effect.RESUBMIT).isPresent() ? base + "/answer" : "",
                answerUntil(view, texts),
                notVerified(view, texts),
                visits(view, texts),
                documents(view.number(), texts),
                refusal(actor, view, texts),
                offer(view, Effect.WITHDRAW).isPresent() ? base + "/withdraw" : "",
                sections(view.service(), facts(view), personal.data(), texts),
                papers(view, personal, texts));
    }

    static Optional<CaseView.Offer> offer(CaseView view, Effect effect) {
        return view.actions().stream()
                .filter(offer -> offer.does() == effect && offer.isAllowed())
                .findFirst();
    }

    static Facts facts(CaseView view) {
        var personal = view.personal().orElseThrow();
        return new Facts(view.variant(), personal.kind().name(), personal.data(), Map.of());
    }

    /** The day until which an answer is awaited. */
    static String answerUntil(CaseView view, Texts texts) {
        return view.places().stream()
                .filter(place -> place.role().isEmpty())
                .flatMap(place -> place.dueOn().stream())
                .findFirst()
                .map(texts::fullDate)
                .orElse("");
    }

    /** What is still to be mended; of a case that is over nothing is. */
    private static List<MyPage.FaultLine> faults(CaseView view, Texts texts) {
        if (view.state().isFinal()) {
            return List.of();
        }
        return view.faults().stream()
                .filter(fault -> !fault.answered())
                .map(fault -> new MyPage.FaultLine(
                        partTitle(view.service(), fault.part(), texts),
                        fault.message(),
                        "/my/cases/" + view.number() + "/answer#" + partId(fault.part())))
                .toList();
    }

    static String partTitle(LoadedService service, String part, Texts texts) {
        var field = service.form().field(part).map(known -> known.label().in(texts.locale()));
        var paper = service.definition().requirements().stream()
                .filter(requirement -> requirement.slot().equals(part))
                .findFirst()
                .map(requirement -> requirement.name().in(texts.locale()));
        return field.or(() -> paper).orElse(texts.get("cases.my.part.file"));
    }

    static String partId(String part) {
        return "part-" + part;
    }

    private static List<String> notVerified(CaseView view, Texts texts) {
        return view.verifications().stream()
                .filter(verification -> verification.answer().equals("NOT_VERIFIED"))
                .map(verification -> view.service().definition().prerequisites().stream()
                        .filter(asked -> asked.check().equals(verification.name()))
                        .findFirst()
                        .map(asked -> asked.name().in(texts.locale()))
                        .orElse(verification.name()))
                .toList();
    }

    private List<MyPage.Visit> visits(CaseView view, Texts texts) {
        var visits = new ArrayList<MyPage.Visit>();
        for (int i = 0; i < view.inspections().size(); i++) {
            var visit = view.inspections().get(i);
            boolean comes = !view.state().isFinal()
                    && visit.report().isEmpty()
                    && visit.at().isAfter(clock.instant());
            visits.add(new MyPage.Visit(
                    texts.dateTime(visit.at()),
                    visit.place(),
                    comes,
                    comes ? "/my/cases/" + view.number() + "/visits/" + (i + 1) + ".ics" : "",
                    visit.report().get("summary") instanceof String summary ? summary : ""));
        }
        return visits;
    }

    private List<MyPage.Document> documents(CaseNumber number, Texts texts) {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        return documents.of(number.region(), owner(number)).stream()
                .filter(document -> !document.digestHex().isEmpty())
                .map(document -> document(number, document, today, texts))
                .toList();
    }

    static String owner(CaseNumber number) {
        return "cases:" + number;
    }

    private static MyPage.Document document(CaseNumber number, IssuedDocument document, LocalDate today, Texts texts) {
        var standing = document.standing(today);
        boolean told = standing == Standing.VALID && !document.grants();
        return new MyPage.Document(
                texts.language().equals("en") ? document.titleEn() : document.titleId(),
                document.number(),
                texts.get("cases.my.standing." + (told ? "LETTER" : standing.name())),
                told ? Parts.Tone.NEUTRAL : standing == Standing.VALID ? Parts.Tone.GOOD : Parts.Tone.BAD,
                "/my/cases/" + number + "/documents/" + document.id() + ".pdf",
                "/v/" + document.code());
    }

    private MyPage.@Nullable Refusal refusal(Actor actor, CaseView view, Texts texts) {
        return verdicts.of(actor, view.number())
                .map(refused -> new MyPage.Refusal(
                        refused.reason(),
                        refused.law(),
                        refused.remedy()
                                .map(against -> remedy(actor, view, against, texts))
                                .orElse(null)))
                .orElse(null);
    }

    /** Against a refusal an objection to its maker; against what became of that, an appeal to the superior. */
    private MyPage.Remedy remedy(Actor actor, CaseView view, Verdicts.Against against, Texts texts) {
        var key = "cases.my.remedy." + against.service();
        var earlier = MyController.lines(own.about(actor, view.number()), _ -> true, texts);
        boolean possible = against.isOpen() && earlier.isEmpty();
        return new MyPage.Remedy(
                texts.get(against.isOpen() ? key : key + ".over", texts.fullDate(against.until())),
                possible ? "/my/cases/" + view.number() + "/" + against.service() : "",
                texts.get(key + ".button"),
                earlier);
    }

    private static List<ApplyPage.Section> sections(
            LoadedService service, Facts facts, Map<String, Object> data, Texts texts) {
        var words = new ApplyWords(texts);
        var sections = new ArrayList<ApplyPage.Section>();
        for (var page : service.form().pages()) {
            var asked = page.fields().stream()
                    .filter(field -> service.form().isAsked(field, facts))
                    .toList();
            if (!asked.isEmpty()) {
                sections.addAll(words.sections("", page, asked, data, ""));
            }
        }
        return sections;
    }

    private List<ApplyPage.PaperRow> papers(CaseView view, CaseView.Personal personal, Texts texts) {
        var uploaded = new LinkedHashMap<String, UUID>();
        personal.papers().forEach(paper -> uploaded.put(paper.slot(), paper.upload()));
        var rows = new ArrayList<ApplyPage.PaperRow>();
        for (var slot : Draft.slots(view.service(), facts(view), uploaded)) {
            var found = slot.upload().flatMap(id -> uploads.find(view.number().region(), id));
            if (found.isPresent()) {
                var item = ApplySlots.itemTitle(view.service(), personal.data(), slot, texts.locale());
                var name = slot.requirement().name().in(texts.locale());
                var address = "/files/" + found.get().id();
                var region = "?region=" + view.number().region();
                rows.add(new ApplyPage.PaperRow(
                        "paper-" + slot.name(),
                        item.isEmpty() ? name : name + " (" + item + ")",
                        found.get().name() + ", "
                                + new ApplyWords(texts).size(found.get().size()),
                        false,
                        address + region,
                        address + "/preview.png" + region));
            }
        }
        return rows;
    }
}
