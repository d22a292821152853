package id.pendopo.innovation.competition;

import id.pendopo.TestClock;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Rights;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Stages competitions for tests: people, an edition of its own each time, entries that may be sent. */
@Component
public class Contest {

    public static final RegionCode PROVINCE = RegionCode.of("35");
    public static final RegionCode JOMBANG = RegionCode.of("35.17");
    public static final String PASSWORD = "empat kata tak berhubungan";

    /** Long enough to enter, short enough to be passed over. */
    public static final Duration SOON = Duration.ofMinutes(6);

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final Accounts accounts;
    private final Rights rights;
    private final Editions editions;
    private final Entries entries;
    private final Papers papers;
    private final Selection selection;
    private final Juries juries;
    private final Declarations declarations;
    private final Scoring scoring;
    private final Calibration calibration;
    private final ObjectProvider<TestClock> clock; // a demonstration, which these beans stand in, too, has none

    Contest(
            Accounts accounts,
            Rights rights,
            Editions editions,
            Entries entries,
            Papers papers,
            Selection selection,
            Juries juries,
            Declarations declarations,
            Scoring scoring,
            Calibration calibration,
            ObjectProvider<TestClock> clock) {
        this.accounts = accounts;
        this.rights = rights;
        this.editions = editions;
        this.entries = entries;
        this.papers = papers;
        this.selection = selection;
        this.juries = juries;
        this.declarations = declarations;
        this.scoring = scoring;
        this.calibration = calibration;
        this.clock = clock;
    }

    /** Somebody new in an office, who can sign in by this name. */
    public record Person(Actor actor, String login) {}

    public Person person(RegionCode region, String role, String agency, String name) {
        var login = "hub-" + UUID.randomUUID() + "@contoh.id";
        var system = Actor.system(region);
        var account = accounts.openOfficer(system, new Accounts.NewOfficer(login, name, name, null, PASSWORD));
        rights.grant(system, new Rights.Grant(account, role, agency, LocalDate.of(2020, 1, 1), null), "uji");
        return new Person(accounts.actor(region, account, Actor.Channel.WEB).orElseThrow(), login);
    }

    public Actor officer(String role, String agency) {
        return person(PROVINCE, role, agency, "Petugas Uji " + role).actor();
    }

    public Actor secretariat() {
        return officer(Roles.INNOVATION_SECRETARIAT, "SETDA");
    }

    public Actor juror() {
        return officer(Roles.JUROR, "SETDA");
    }

    /** An edition like the one of East Java that closes after this long, opened by the secretariat. */
    public OpenEdition open(Actor secretariat, Duration closesIn, Map<String, String> changes) {
        return editions.open(
                secretariat, file("uji-" + UUID.randomUUID().toString().substring(0, 8), closesIn, changes));
    }

    /** One with an invented entry, which all jurors score first. */
    public OpenEdition openWithCalibration(Actor secretariat) {
        return editions.open(
                secretariat,
                fileWithCalibration("uji-" + UUID.randomUUID().toString().substring(0, 8), SOON, Map.of()));
    }

    /** Seals the same points for each criterion of the invented entry. */
    public void practise(Actor juror, OpenEdition edition, String stage, String points) {
        var given = new HashMap<String, String>();
        edition.rules().stage(stage).criteria().forEach(criterion -> given.put(criterion.code(), points));
        calibration.seal(juror, edition.code(), stage, given, Map.of());
    }

    public OpenEdition open(Actor secretariat) {
        return open(secretariat, SOON, Map.of());
    }

    /** One whose first stage is visited in the field, too. */
    public OpenEdition openWithVisits(Actor secretariat) {
        return open(
                secretariat,
                SOON,
                Map.of(
                        "    blind: true\n",
                        "    blind: false\n",
                        "    ties: [\"significance\", \"adaptability\", \"novelty\"]\n",
                        """
                            ties: ["significance", "adaptability", "novelty"]
                            visit:
                              - code: "running"
                                name: {id: "Layanan berjalan", en: "The service runs"}
                              - code: "people"
                                name: {id: "Petugas memahami prosedur", en: "Officers know the procedure"}
                        """));
    }

    /** The file of such an edition, without an invented entry; each key of the changes is replaced by its value. */
    public String file(String code, Duration closesIn, Map<String, String> changes) {
        return fileWithCalibration(code, closesIn, changes)
                .replaceFirst("(?s)    # Everybody scores this invented entry.*?(?=    commentBelow)", "");
    }

    public String fileWithCalibration(String code, Duration closesIn, Map<String, String> changes) {
        var now = clock.getObject().instant();
        var text = editions.shipped("kovablik-jatim-contoh")
                .replace("code: \"kovablik-jatim-contoh\"", "code: \"" + code + "\"")
                .replaceFirst("opens: \"[^\"]*\"", "opens: \"" + written(now.minus(Duration.ofDays(1))) + "\"")
                .replaceFirst("closes: \"[^\"]*\"", "closes: \"" + written(now.plus(closesIn)) + "\"");
        for (var change : changes.entrySet()) {
            if (!text.contains(change.getKey())) {
                throw new IllegalArgumentException("The edition does not say " + change.getKey());
            }
            text = text.replace(change.getKey(), change.getValue());
        }
        return text;
    }

    private static String written(Instant at) {
        return at.atZone(Edition.ZONE).format(SECOND);
    }

    /** Words against which nothing stands. */
    public EntryContent content(String title) {
        return content(title, "governance");
    }

    public EntryContent content(String title, String category) {
        var texts = new HashMap<String, String>();
        for (var heading : List.of(
                "summary",
                "background",
                "novelty",
                "implementation",
                "significance",
                "adaptability",
                "resources",
                "sustainability")) {
            texts.put(
                    heading,
                    "Bagian " + heading + " dari " + title
                            + " menjelaskan masalah warga, langkah petugas, bukti sebelum"
                            + " dan sesudah, serta rencana agar layanan tetap berjalan ketika pejabat berganti.");
        }
        return new EntryContent(
                "general",
                category,
                title,
                LocalDate.ofInstant(clock.getObject().instant(), Edition.ZONE).minusYears(2),
                List.of(16),
                EntryContent.TEAM,
                EntryContent.OTHER,
                "https://youtu.be/contoh12345",
                "",
                0,
                texts);
    }

    /** Written, with its papers, ready to be sent. */
    public Entry ready(Actor author, OpenEdition edition, EntryContent content) {
        var agency = author.rights().iterator().next().agency();
        var entry = entries.begin(author, edition.code(), agency, "", null, content);
        for (var paper : edition.rules().attachments().stream()
                .filter(asked -> asked.isOwed(content))
                .toList()) {
            papers.attach(
                    author, edition.code(), entry.id(), paper.code(), new ByteArrayInputStream(pdf()), "lampiran.pdf");
        }
        return entries.get(author, edition.code(), entry.id());
    }

    public Entry sent(Actor author, OpenEdition edition, String title) {
        return entries.send(
                author, edition.code(), ready(author, edition, content(title)).id());
    }

    /** One of another category than all others, which are of governance. */
    public Entry admittedForHealth(Actor secretariat, OpenEdition edition, String agency, String title) {
        var author = officer(Roles.BACK_OFFICER, agency);
        var ready = ready(author, edition, content(title, "health"));
        var sent = entries.send(author, edition.code(), ready.id());
        selection.admit(secretariat, edition.code(), String.valueOf(sent.number()), "");
        return sent;
    }

    public Entry admitted(Actor secretariat, OpenEdition edition, String agency, String title) {
        return admitted(secretariat, officer(Roles.BACK_OFFICER, agency), edition, title);
    }

    public Entry admitted(Actor secretariat, Actor author, OpenEdition edition, String title) {
        var sent = sent(author, edition, title);
        selection.admit(secretariat, edition.code(), String.valueOf(sent.number()), "");
        return sent;
    }

    /** Time goes on until nobody can enter any more, and jurors see names. */
    public void showNames(Actor secretariat, OpenEdition edition, String stage) {
        closeEntries(edition);
        juries.showNames(secretariat, edition.code(), stage);
    }

    public void closeEntries(OpenEdition edition) {
        var left = Duration.between(
                clock.getObject().instant(), edition.rules().periods().closesAt());
        if (left.isPositive()) {
            clock.getObject().jump(left);
        }
    }

    /** A jury of so many, appointed; the last ones are the reserve. */
    public List<Actor> jury(Actor secretariat, OpenEdition edition, String jury, int size, int reserve) {
        var all = new ArrayList<Actor>();
        for (int i = 0; i < size + reserve; i++) {
            var juror = juror();
            juries.appoint(
                    secretariat,
                    edition.code(),
                    jury,
                    new Juries.Candidate(juror.account(), "Universitas Contoh " + i, null, null, i >= size));
            all.add(juror);
        }
        return all;
    }

    /** Everybody tells that nothing ties them. */
    public void declareNothing(List<Actor> jurors, OpenEdition edition, String stage) {
        jurors.forEach(juror -> declarations.declare(juror, edition.code(), stage, Map.of(), Map.of()));
    }

    /** A juror tells a personal tie to an entry, by the name under which they see it, and nothing else. */
    public void declareATie(Actor juror, OpenEdition edition, String stage, Entry entry) {
        var key = declarations.names(juror, edition.code(), stage).stream()
                .filter(name -> name.title().equals(entry.title()))
                .findFirst()
                .orElseThrow()
                .key();
        declarations.declare(juror, edition.code(), stage, Map.of(key, InterestKind.PERSONAL), Map.of());
    }

    /** Scores all that was assigned to a juror, each criterion the same. */
    public void score(Actor juror, OpenEdition edition, String stage, java.util.function.ToIntFunction<Entry> points) {
        for (var entry : scoring.pile(juror, edition.code(), stage).entries()) {
            var given = new HashMap<String, String>();
            var comments = new HashMap<String, String>();
            for (var criterion : edition.rules().stage(stage).criteria()) {
                given.put(criterion.code(), String.valueOf(points.applyAsInt(entry)));
                comments.put(criterion.code(), "Alasan nilai ini jelas");
            }
            var number = String.valueOf(entry.number());
            int seen = scoring.paper(juror, edition.code(), stage, number).version();
            scoring.save(juror, edition.code(), stage, number, seen, given, comments);
        }
    }

    /** Minutes of a talk of the first two jurors, today. */
    public Minutes minutes(String entry, String words) {
        return new Minutes(
                entry, LocalDate.ofInstant(clock.getObject().instant(), Edition.ZONE), List.of("J01", "J02"), words);
    }

    /** A paper of one empty page. */
    public static byte[] pdf() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
