package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Method;
import id.pendopo.innovation.judging.Protocol;
import id.pendopo.innovation.judging.Scale;
import id.pendopo.innovation.judging.Standings;
import id.pendopo.innovation.judging.Vacancy;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one competition, as its file says them; the file's shape is {@code innovation/editions/edition.schema.json}.
 *
 * @param code for example {@code kovablik-jatim-2025}
 * @param maker whether an entry says if one person or a team made the innovation
 * @param earlierWinners who stood on a list before
 * @param barred which of those lists exclude
 * @param mostEarlierTops on so many lists an innovation may have stood and still enter
 * @param example the pointers of values that no source confirms
 * @param afterRevocation what becomes of the place of an award that was taken back; empty where the file says nothing
 */
public record Edition(
        String code,
        Text name,
        Organiser organiser,
        Text theme,
        Periods periods,
        List<Group> groups,
        List<Named> clusters,
        List<Named> categories,
        boolean goals,
        Text wordRule,
        List<Heading> headings,
        List<Attachment> attachments,
        boolean maker,
        Video video,
        List<Winner> earlierWinners,
        List<Barred> barred,
        int mostEarlierTops,
        List<Jury> juries,
        List<Stage> stages,
        Conflict conflict,
        List<String> example,
        List<String> sources,
        @Nullable Vacancy afterRevocation) {

    /** The clock of East Java's offices; deadlines are written on it. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    /** Who runs it. */
    public record Organiser(String region, String agency) {

        public RegionCode code() {
            return RegionCode.of(region);
        }
    }

    /**
     * @param closes the first moment that is late
     * @param answerDays working days to answer what the secretariat found
     * @param objectionDays working days to object to a published list
     */
    public record Periods(LocalDateTime opens, LocalDateTime closes, int answerDays, int objectionDays) {

        public Instant opensAt() {
            return opens.atZone(ZONE).toInstant();
        }

        public Instant closesAt() {
            return closes.atZone(ZONE).toInstant();
        }
    }

    /** A value of a list. */
    public record Named(String code, Text name) {}

    /**
     * @param quota how many entries each entrant may send, by cluster; a cluster that is missing may not enter
     * @param months of implementation, counted back from the day the competition closes
     * @param source whether an entry must name the innovation that it replicates
     */
    public record Group(
            String code, Text name, boolean byInvitation, Map<String, Integer> quota, int months, boolean source) {}

    /**
     * @param words at most
     * @param shownBlind whether jurors read it while they do not know who wrote it
     */
    public record Heading(String code, Text name, Text hint, int words, boolean shownBlind) {}

    /** When a paper is asked for. */
    public enum When {
        ALWAYS,
        /** Where the innovation is an application. */
        APPLICATION
    }

    /** A paper that is asked for; PDF. */
    public record Attachment(String code, Text name, boolean required, When when, int maxBytes, int maxPages) {

        boolean isOwed(EntryContent content) {
            return required && isAsked(content);
        }

        public boolean isAsked(EntryContent content) {
            return when == When.ALWAYS || content.form().equals(EntryContent.APPLICATION);
        }
    }

    /** A film on a public site, seen through its link. */
    public record Video(boolean required, int minutes) {}

    /** An innovation on a list of an earlier competition. */
    public record Winner(String edition, String tier, String title) {}

    /** A list whose innovations do not enter again. */
    public record Barred(String edition, String tier) {}

    /** A jury: who of it scores, the stages say. */
    public record Jury(String code, Text name) {}

    /**
     * @param from the lists of earlier stages whose entries come here; empty: all that were admitted
     * @param perEntry jurors for each entry; 0: the whole jury
     * @param blind whether jurors are not told who entered
     * @param commentBelow a score below it owes a comment
     * @param commentAbove a score above it owes a comment
     * @param calibration an invented entry that all jurors score first and talk about; it never counts
     * @param disagreement points between two jurors of one entry from which they have to talk
     * @param visit what a team of the jury looks at where the entry runs; nothing where the file names nothing
     */
    public record Stage(
            String code,
            Text name,
            String jury,
            List<String> from,
            int perEntry,
            boolean blind,
            Method method,
            List<Criterion> criteria,
            @Nullable Sample calibration,
            int commentBelow,
            int commentAbove,
            int disagreement,
            List<String> ties,
            List<Tier> tiers,
            @Nullable List<Named> visit) {

        public Scale scale() {
            var weights = new LinkedHashMap<String, BigDecimal>();
            criteria.forEach(criterion -> weights.put(criterion.code(), criterion.weight()));
            return new Scale(weights);
        }

        public Standings.Rules rules() {
            return new Standings.Rules(scale(), method, ties);
        }

        /** What is looked at in the field; empty where the stage has no visits. */
        public List<Named> checklist() {
            return visit == null ? List.of() : visit;
        }

        public Optional<Criterion> criterion(String code) {
            return criteria.stream()
                    .filter(criterion -> criterion.code().equals(code))
                    .findFirst();
        }
    }

    /** An invented entry for practice. */
    public record Sample(String title, Map<String, String> texts) {}

    /** What jurors score; the weights (percent) of a stage add up to 100. */
    public record Criterion(String code, Text name, Text asks, BigDecimal weight, List<Anchor> anchors) {}

    /** What a score from here on means. */
    public record Anchor(int from, Text means) {}

    /** A list of a stage, better ones first. */
    public record Tier(String code, Text name, int places, List<String> groups, List<String> clusters) {

        Protocol.Tier forProtocol() {
            return new Protocol.Tier(code, places, groups, clusters);
        }
    }

    /**
     * @param years an interest that ended longer ago bars nobody
     * @param ownOrganisation whether a juror is barred from what their own organisation entered, declared or not
     * @param wholeCategory kinds of interest that bar from the whole category of the entry
     */
    public record Conflict(int years, boolean ownOrganisation, List<InterestKind> wholeCategory) {}

    public Vacancy vacancy() {
        return afterRevocation == null ? Vacancy.EMPTY : afterRevocation;
    }

    public Group group(String code) {
        return find(groups.stream().filter(group -> group.code().equals(code)).findFirst(), code);
    }

    public Stage stage(String code) {
        return find(stages.stream().filter(stage -> stage.code().equals(code)).findFirst(), code);
    }

    public Jury jury(String code) {
        return find(juries.stream().filter(jury -> jury.code().equals(code)).findFirst(), code);
    }

    /** The name of a list of any stage; the code where there is none. */
    public Optional<Text> tierName(String code) {
        return stages.stream()
                .flatMap(stage -> stage.tiers().stream())
                .filter(tier -> tier.code().equals(code))
                .map(Tier::name)
                .findFirst();
    }

    private static <T> T find(Optional<T> found, String code) {
        return found.orElseThrow(() ->
                new Refusal(Refusal.Kind.NOT_FOUND, "edition-part-unknown", "The edition has no such part", code));
    }
}
