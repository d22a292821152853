package id.pendopo.innovation.competition;

import id.pendopo.documents.Documents;
import id.pendopo.documents.IssuedDocument;
import id.pendopo.documents.LetterParts;
import id.pendopo.documents.LetterTemplate;
import id.pendopo.documents.Letters;
import id.pendopo.identity.Officer;
import id.pendopo.identity.People;
import id.pendopo.innovation.judging.Method;
import id.pendopo.innovation.judging.Protocol;
import id.pendopo.innovation.judging.Protocol.Entrant;
import id.pendopo.innovation.judging.Protocol.Placed;
import id.pendopo.innovation.judging.Protocol.Sealed;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.regions.Regions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes a protocol as a letter: everything that its file says, in words for people. */
@Component
class ProtocolLetter {

    private static final Locale LANGUAGE = Locale.of("id");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", LANGUAGE);
    private static final List<String> FIGURES = List.of("ICC(2,1)", "ICC(2,k)", "W tie-corrected", "alpha interval");

    private final Letters letters;
    private final Documents documents;
    private final Regions regions;
    private final Agencies agencies;
    private final People people;

    ProtocolLetter(Letters letters, Documents documents, Regions regions, Agencies agencies, People people) {
        this.letters = letters;
        this.documents = documents;
        this.regions = regions;
        this.agencies = agencies;
        this.people = people;
    }

    /** Who runs the competition. */
    String office(OpenEdition edition) {
        var agency = edition.rules().organiser().agency();
        return agencies.find(edition.region(), agency).map(Agency::name).orElse(agency);
    }

    /** The unsigned file. */
    byte[] write(
            Stages.Named named, Published.Result result, Publication publication, IssuedDocument paper, UUID signer) {
        return letters.render(
                LetterTemplate.of(template()),
                values(named, result, publication),
                parts(named, publication, paper, signer));
    }

    private static String template() {
        try {
            return new ClassPathResource("innovation/letters/protocol.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The program comes with its letters", e);
        }
    }

    private Map<String, Object> values(Stages.Named named, Published.Result result, Publication publication) {
        var protocol = result.protocol();
        var entrants = protocol.entrants().stream().collect(Collectors.toMap(Entrant::number, Function.identity()));
        var stage = named.stage();
        var values = new LinkedHashMap<String, Object>();
        values.put("edition", named.edition().rules().name().id());
        values.put("stage", stage.name().id());
        values.put("number", String.valueOf(result.number()));
        values.put("published", day(publication));
        values.put("rules", protocol.rulesDigest());
        values.put("digest", result.digest());
        values.put("seed", protocol.seed().value());
        values.put(
                "method",
                result.outcome().method() == Method.ADJUSTED
                        ? "rata-rata yang disesuaikan dengan ketegasan juri (kuadrat terkecil)"
                        : "rata-rata nilai juri");
        values.put(
                "weights",
                stage.criteria().stream()
                        .map(criterion -> criterion.name().id() + " " + plain(criterion.weight()) + " %")
                        .collect(Collectors.joining("; ")));
        values.put(
                "ties",
                Stream.concat(
                                stage.ties().stream().map(tie -> name(stage, tie)),
                                Stream.of("undian dari benih yang tidak dapat diketahui sebelum semua nilai tersegel"))
                        .collect(Collectors.joining("; ")));
        values.put("jurors", String.join(", ", protocol.jurors()));
        values.put("figures", figures(result.outcome()));
        values.put("reason", publication.reason());
        values.put("tiers", tiers(named, result, entrants));
        var others = others(result.outcome(), entrants);
        values.put("hasOthers", !others.isEmpty());
        values.put("others", others);
        var decisions = decisions(named, protocol);
        values.put("hasDecisions", !decisions.isEmpty());
        values.put("decisions", decisions);
        values.put("hasRecusals", !protocol.recusals().isEmpty());
        values.put(
                "recusals",
                protocol.recusals().stream()
                        .map(recusal -> recusal.juror() + " "
                                + (recusal.entry().isEmpty() ? "seluruh kategori" : recusal.entry()))
                        .distinct()
                        .collect(Collectors.joining("; ")));
        values.put("sheets", sheets(protocol, entrants));
        values.put(
                "address",
                documents.address("/innovations/editions/" + named.edition().code() + "/" + stage.code()));
        return values;
    }

    private static String day(Publication publication) {
        return DAY.format(LocalDate.ofInstant(publication.at(), Edition.ZONE));
    }

    private static String name(Edition.Stage stage, String criterion) {
        return stage.criterion(criterion).map(one -> one.name().id()).orElse(criterion);
    }

    private static String figures(Protocol.Outcome outcome) {
        var known = FIGURES.stream()
                .filter(outcome.figures()::containsKey)
                .map(name -> name + " = " + number(outcome.figures().getOrDefault(name, BigDecimal.ZERO)))
                .collect(Collectors.joining("; "));
        return known.isEmpty() ? "tidak dapat dihitung dari nilai yang ada" : known;
    }

    private static List<Map<String, Object>> tiers(
            Stages.Named named, Published.Result result, Map<String, Entrant> entrants) {
        return named.stage().tiers().stream()
                .map(tier -> Map.<String, Object>of(
                        "name",
                        tier.name().id(),
                        "entries",
                        result.outcome().list().stream()
                                .filter(placed -> placed.tier().equals(tier.code()))
                                .map(placed -> entry(named.stage(), placed, entrants))
                                .toList()))
                .toList();
    }

    private static Map<String, String> entry(Edition.Stage stage, Placed placed, Map<String, Entrant> entrants) {
        var place = placed.place();
        var entrant = entrants.get(place.entry());
        var decided = switch (place.decidedBy()) {
            case "score" -> "";
            case "lot" -> "diundi";
            default -> name(stage, place.decidedBy());
        };
        return Map.of(
                "place",
                String.valueOf(place.place()),
                "number",
                place.entry(),
                "title",
                entrant == null ? "" : entrant.title(),
                "holder",
                entrant == null ? "" : entrant.holder(),
                "score",
                number(place.score()),
                "decided",
                decided);
    }

    private static String others(Protocol.Outcome outcome, Map<String, Entrant> entrants) {
        return outcome.list().stream()
                .filter(placed -> placed.tier().isEmpty()
                        && entrants.containsKey(placed.place().entry()))
                .map(placed -> placed.place().place() + ". " + placed.place().entry() + " "
                        + number(placed.place().score()))
                .collect(Collectors.joining("; "));
    }

    private static List<Map<String, String>> decisions(Stages.Named named, Protocol protocol) {
        var all = new ArrayList<String>();
        protocol.departures()
                .forEach(one -> all.add(one.entry() + " ditempatkan panel pada "
                        + named.edition()
                                .rules()
                                .tierName(one.tier())
                                .map(Text::id)
                                .orElse("tidak satu daftar pun")
                        + ": " + one.reason()));
        protocol.corrections()
                .forEach(one -> all.add(one.entry() + ", " + one.juror() + ", " + name(named.stage(), one.criterion())
                        + " dikoreksi menjadi " + plain(one.score()) + ": " + one.reason()));
        protocol.revocations().forEach(one -> all.add(one.entry() + " dicabut: " + one.reason()));
        return all.stream().map(text -> Map.of("text", text)).toList();
    }

    private static List<Map<String, Object>> sheets(Protocol protocol, Map<String, Entrant> entrants) {
        var byEntry = protocol.sheets().stream()
                .collect(Collectors.groupingBy(kept -> kept.sheet().entry(), LinkedHashMap::new, Collectors.toList()));
        return byEntry.entrySet().stream()
                .map(entry -> Map.<String, Object>of(
                        "number",
                        entry.getKey(),
                        "title",
                        Optional.ofNullable(entrants.get(entry.getKey()))
                                .map(Entrant::title)
                                .orElse(""),
                        "lines",
                        entry.getValue().stream()
                                .map(kept -> Map.of("text", line(protocol, kept)))
                                .toList()))
                .toList();
    }

    private static String line(Protocol protocol, Sealed kept) {
        var scale = protocol.rules().scale();
        var scores = kept.sheet().scores();
        return kept.sheet().juror() + ": "
                + scale.criteria().stream()
                        .map(criterion -> plain(scores.getOrDefault(criterion, BigDecimal.ZERO)))
                        .collect(Collectors.joining(" "))
                + " = " + plain(scale.total(scores)) + ", segel "
                + kept.commitment().toString().substring(0, 16);
    }

    /** With a decimal comma, as Indonesians write. */
    private static String number(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number(number.stripTrailingZeros());
    }

    private LetterParts parts(Stages.Named named, Publication publication, IssuedDocument paper, UUID signer) {
        var region = regions.get(named.edition().region());
        var office = office(named.edition());
        var officer = people.officer(region.code(), signer);
        return new LetterParts(
                paper.titleId(),
                office,
                LANGUAGE,
                new LetterParts.Head(
                        ("Pemerintah " + region.name()).toUpperCase(LANGUAGE), office.toUpperCase(LANGUAGE), List.of()),
                documents.checkAddress(paper),
                new LetterParts.SignatureBlock(
                        (region.code().isProvince() ? "Surabaya" : region.name().replaceFirst("^(Kabupaten|Kota) ", ""))
                                + ", " + day(publication),
                        officer.map(Officer::position).stream().toList(),
                        officer.map(Officer::name).orElse(""),
                        List.of()));
    }
}
