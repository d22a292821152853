package id.pendopo.cases;

import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.ServiceDefinition.Children;
import id.pendopo.documents.IssuedDocument;
import id.pendopo.documents.LetterParts;
import id.pendopo.documents.LetterTemplate;
import id.pendopo.documents.Letters;
import id.pendopo.identity.Officer;
import id.pendopo.identity.People;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.regions.Region;
import id.pendopo.regions.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the letters of a case in the words of its definition, as unsigned PDF/A. Outside any transaction. */
@Component
class LetterWriter {

    private static final String NO_END = "dicabut";

    private final Letters letters;
    private final LetterFacts facts;
    private final Regions regions;
    private final Agencies agencies;
    private final People people;

    LetterWriter(Letters letters, LetterFacts facts, Regions regions, Agencies agencies, People people) {
        this.letters = letters;
        this.facts = facts;
        this.regions = regions;
        this.agencies = agencies;
        this.people = people;
    }

    /**
     * What a decided document says.
     *
     * @param drafted the words that officers wrote for it
     * @param item which item of the list a child document is for; zero for the decision itself
     * @param parentNumber number of the decision to which a child document belongs
     * @param signer whose name stands under it
     */
    record Content(
            CaseRow file,
            LoadedService service,
            DecisionStore.Decision decision,
            IssuedDocument document,
            Map<String, Object> drafted,
            int item,
            String parentNumber,
            UUID signer,
            String checkAddress) {}

    byte[] decided(Content content, Moment now) {
        var values = values(content, now);
        values.put("replaced", facts.replaced(content.file()));
        return letters.render(LetterTemplate.of(content.service().letter(template(content))), values, parts(content));
    }

    /** The letter of a sanction on a permit: what was granted is named as what the letter is about. */
    byte[] about(Permit permit, Content content, Moment now) {
        var values = values(content, now);
        values.put("replaced", Map.of("number", permit.number(), "date", LetterFacts.date(permit.validFrom())));
        return letters.render(
                LetterTemplate.of(content.service().letter(content.decision().letter())), values, parts(content));
    }

    private Map<String, Object> values(Content content, Moment now) {
        var document = content.document();
        var until = document.validUntil();
        var values = facts.of(content.file(), content.service(), now);
        values.put("number", document.number());
        values.put("authority", facts.authority(content.decision()));
        values.put("decidedAt", LetterFacts.date(content.decision().decidedOn()));
        values.put("validUntil", until == null ? NO_END : LetterFacts.date(until));
        values.put("denial", Map.of("reason", text(content, "reason"), "law", text(content, "law")));
        values.put("remedy", Map.of("objectionDays", facts.objectionDays(content.file())));
        // a letter leaves out the clause that says nothing
        values.put(
                "conditions",
                content.drafted().get("conditions") instanceof String conditions ? conditions.strip() : "");
        values.put("parent", Map.of("number", content.parentNumber()));
        content.service().definition().children().ifPresent(children -> values.put("item", item(content, children)));
        return values;
    }

    private static String template(Content content) {
        return content.document().kind().equals("child")
                ? "child"
                : content.decision().letter();
    }

    private Map<String, Object> item(Content content, Children children) {
        return facts.item(content.file(), content.service(), children.each(), content.item());
    }

    private LetterParts parts(Content content) {
        var region = regions.get(content.file().number().region());
        var office = agencies.find(region.code(), content.decision().office())
                .map(Agency::name)
                .orElse(content.decision().office());
        var document = content.document();
        return new LetterParts(
                document.titleId() + " " + document.number(),
                office,
                LetterFacts.LANGUAGE,
                head(region, office),
                content.checkAddress(),
                new LetterParts.SignatureBlock(
                        seat(region) + ", "
                                + LetterFacts.date(content.decision().decidedOn()),
                        capacity(content),
                        name(content),
                        List.of()));
    }

    static LetterParts.Head head(Region region, String office) {
        return new LetterParts.Head(
                ("Pemerintah " + region.name()).toUpperCase(Locale.ROOT), office.toUpperCase(Locale.ROOT), List.of());
    }

    private List<String> capacity(Content content) {
        var lines = new ArrayList<String>();
        lines.add(content.decision().inName().id());
        people.officer(content.file().number().region(), content.signer())
                .map(Officer::position)
                .ifPresent(lines::add);
        return lines;
    }

    private String name(Content content) {
        return people.officer(content.file().number().region(), content.signer())
                .map(Officer::name)
                .orElse("");
    }

    /** Where the office sits: the province's capital, or the regency's own name without its word. */
    private static String seat(Region region) {
        return region.code().isProvince() ? "Surabaya" : region.name().replaceFirst("^(Kabupaten|Kota) ", "");
    }

    private static String text(Content content, String name) {
        return content.drafted().get(name) instanceof String text ? text : "–";
    }
}
