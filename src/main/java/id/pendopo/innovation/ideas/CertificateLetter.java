package id.pendopo.innovation.ideas;

import id.pendopo.documents.Documents;
import id.pendopo.documents.IssuedDocument;
import id.pendopo.documents.LetterParts;
import id.pendopo.documents.LetterTemplate;
import id.pendopo.documents.Letters;
import id.pendopo.documents.NewDocument;
import id.pendopo.documents.NumberSeries;
import id.pendopo.documents.Numbers;
import id.pendopo.identity.Officer;
import id.pendopo.identity.People;
import id.pendopo.innovation.ideas.Certificates.Holder;
import id.pendopo.kernel.Actor;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.regions.Region;
import id.pendopo.regions.Regions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The paper of a certificate: its number, its words and what stands around them. */
@Component
class CertificateLetter {

    static final String KIND = "idea-certificate";
    private static final String OWNER = "ideas:";
    private static final NumberSeries SERIES =
            new NumberSeries("SERT-IDE", "{seq:0000}/{code}/{region}/{year}", NumberSeries.Scope.YEAR);

    private final LetterTemplate template = LetterTexts.template("certificate");
    private final Letters letters;
    private final Numbers numbers;
    private final Documents documents;
    private final TrialStore trials;
    private final Office office;
    private final Desk desk;

    CertificateLetter(
            Letters letters, Numbers numbers, Documents documents, TrialStore trials, Office office, Desk desk) {
        this.letters = letters;
        this.numbers = numbers;
        this.documents = documents;
        this.trials = trials;
        this.office = office;
        this.desk = desk;
    }

    /** Who signs, and for which office. */
    @Component
    record Office(Regions regions, Agencies agencies, People people) {

        String agency(IdeaStore.Row idea) {
            return agencies.find(idea.region(), idea.agency()).map(Agency::name).orElse(idea.agency());
        }
    }

    /** Gives the number and enters the paper that waits for its signature; the last act of the transaction. */
    IssuedDocument prepare(Actor actor, IdeaStore.Row idea, UUID certificate, Holder holder) {
        var day = desk.today(idea.region());
        var owner = OWNER + certificate;
        return documents.prepare(
                actor,
                new NewDocument(
                        owner,
                        KIND,
                        "Sertifikat penghargaan pengusul gagasan",
                        "Certificate of recognition for an idea",
                        numbers.allocate(idea.region(), SERIES, day, owner),
                        "",
                        holder.name(),
                        day,
                        null));
    }

    byte[] unsigned(UUID signer, Certificates.Paper paper) {
        return letters.render(template, values(paper), parts(signer, paper));
    }

    private Map<String, Object> values(Certificates.Paper paper) {
        var idea = paper.idea();
        var values = new LinkedHashMap<String, Object>();
        values.put("number", paper.document().number());
        values.put("name", paper.holder().name());
        values.put("position", paper.holder().position());
        values.put("part", paper.holder().author() ? "pengusul" : "anggota tim");
        values.put("agency", office.agency(idea));
        values.put("idea", Wording.shortened(idea.text().solution(), 400));
        values.put("helped", idea.text().helped());
        values.put(
                "sentOn",
                LetterTexts.date(idea.sentAt().atZone(desk.zone(idea.region())).toLocalDate()));
        values.put(
                "trials",
                trials.of(idea.region(), idea.id()).stream()
                        .flatMap(trial -> LetterTexts.last(trials.ends(idea.region(), trial.id())).stream()
                                .map(end -> Map.of(
                                        "aim", trial.plan().aim(), "outcome", LetterTexts.outcome(end.outcome()))))
                        .limit(5)
                        .toList());
        return values;
    }

    private LetterParts parts(UUID signer, Certificates.Paper paper) {
        var region = office.regions().get(paper.idea().region());
        var agency = office.agency(paper.idea());
        var head = office.people().officer(region.code(), signer);
        return new LetterParts(
                paper.document().titleId() + " " + paper.document().number(),
                agency,
                LetterTexts.LANGUAGE,
                LetterTexts.head(region, agency),
                documents.checkAddress(paper.document()),
                new LetterParts.SignatureBlock(
                        seat(region) + ", " + LetterTexts.date(paper.document().validFrom()),
                        head.map(Officer::position).map(List::of).orElse(List.of()),
                        head.map(Officer::name).orElse(""),
                        List.of()));
    }

    /** Where the office sits: the province's capital, or the regency's own name without its word. */
    private static String seat(Region region) {
        return region.code().isProvince() ? "Surabaya" : region.name().replaceFirst("^(Kabupaten|Kota) ", "");
    }
}
