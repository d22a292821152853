package id.pendopo.innovation.competition;

import id.pendopo.documents.Documents;
import id.pendopo.documents.LetterParts;
import id.pendopo.documents.LetterTemplate;
import id.pendopo.documents.Letters;
import id.pendopo.kernel.Actor;
import id.pendopo.regions.Regions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** An entry as a file: for who wrote it, for the secretariat, and for a juror as much of it as the juror may know. */
@Service
public class Proposals {

    private static final Locale LANGUAGE = Locale.of("id");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", LANGUAGE);

    private final Entries entries;
    private final Selection selection;
    private final Scoring scoring;
    private final Editions editions;
    private final Paper paper;

    Proposals(Entries entries, Selection selection, Scoring scoring, Editions editions, Paper paper) {
        this.entries = entries;
        this.selection = selection;
        this.scoring = scoring;
        this.editions = editions;
        this.paper = paper;
    }

    public byte[] own(Actor actor, String code, UUID id) {
        return paper.print(editions.get(code), entries.get(actor, code, id), false);
    }

    public byte[] sent(Actor secretariat, String code, String number) {
        return paper.print(
                editions.get(code), selection.dossier(secretariat, code, number).entry(), false);
    }

    public byte[] toScore(Actor juror, String code, String stage, String number) {
        var open = scoring.paper(juror, code, stage, number);
        return paper.print(open.edition(), open.entry(), open.stage().blind());
    }

    /** Prints what it is given. */
    @org.springframework.stereotype.Component
    static class Paper {

        private static final LetterTemplate TEMPLATE = LetterTemplate.of(template());

        private final Letters letters;
        private final Documents documents;
        private final Regions regions;

        Paper(Letters letters, Documents documents, Regions regions) {
            this.letters = letters;
            this.documents = documents;
            this.regions = regions;
        }

        private static String template() {
            try {
                return new ClassPathResource("innovation/proposal.html").getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("The program comes with the template of proposals", e);
            }
        }

        /** @param blind whether names were taken out; then neither title nor entrant is printed */
        byte[] print(OpenEdition edition, Entry entry, boolean blind) {
            var rules = edition.rules();
            var number = entry.number() == null ? "(rancangan)" : entry.number();
            var government = "Pemerintah " + regions.get(edition.region()).name();
            return letters.render(
                    TEMPLATE,
                    values(rules, entry, number, blind),
                    new LetterParts(
                            "Naskah " + number,
                            blind ? rules.name().id() : entry.holder(),
                            LANGUAGE,
                            new LetterParts.Head(
                                    government.toUpperCase(LANGUAGE),
                                    rules.name().id(),
                                    List.of()),
                            documents.address("/innovations/editions/" + edition.code()),
                            null));
        }

        private static Map<String, Object> values(Edition rules, Entry entry, String number, boolean blind) {
            var content = entry.content();
            var facts = new ArrayList<Map<String, String>>();
            var started = content.startedOn();
            if (!blind) {
                facts.add(Map.of("name", "Peserta", "text", entry.holder()));
                facts.add(Map.of("name", "Video", "text", content.video().isEmpty() ? "–" : content.video()));
            }
            facts.add(Map.of("name", "Kelompok", "text", name(rules.groups(), content.group())));
            facts.add(Map.of("name", "Kategori", "text", category(rules, content.category())));
            facts.add(Map.of("name", "Mulai dijalankan", "text", started == null ? "–" : DAY.format(started)));
            var values = new LinkedHashMap<String, Object>();
            values.put(
                    "title", blind ? "Naskah " + number : content.title().isEmpty() ? "Tanpa judul" : content.title());
            values.put("number", number);
            values.put("facts", facts);
            values.put(
                    "parts",
                    rules.headings().stream()
                            .filter(heading -> !blind || heading.shownBlind())
                            .map(heading ->
                                    Map.of("name", heading.name().id(), "lines", lines(content.text(heading.code()))))
                            .toList());
            return values;
        }

        private static String name(List<Edition.Group> groups, String code) {
            return groups.stream()
                    .filter(group -> group.code().equals(code))
                    .findFirst()
                    .map(group -> group.name().id())
                    .orElse("–");
        }

        private static String category(Edition rules, String code) {
            return rules.categories().stream()
                    .filter(category -> category.code().equals(code))
                    .findFirst()
                    .map(category -> category.name().id())
                    .orElse("–");
        }

        private static List<Map<String, String>> lines(String text) {
            return Arrays.stream((text.isBlank() ? "–" : text).split("\n", -1))
                    .filter(line -> !line.isBlank())
                    .map(line -> Map.of("text", line))
                    .toList();
        }
    }
}
