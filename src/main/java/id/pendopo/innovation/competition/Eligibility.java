package id.pendopo.innovation.competition;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether an entry may be sent: every reason against it at once. The four administrative failures that the ministry names are
 * among them: too young, incomplete, filled with nonsense, and a title that stands on another entry.
 */
final class Eligibility {

    /** Where a video may lie. */
    private static final Set<String> VIDEO_HOSTS =
            Set.of("youtube.com", "www.youtube.com", "m.youtube.com", "youtu.be", "vimeo.com", "player.vimeo.com");

    private static final int WORDS_LEAST = 10;
    private static final int WORDS_FOR_VARIETY = 20;
    private static final double VARIETY_LEAST = 0.25;
    private static final Pattern ONE_LETTER_AGAIN = Pattern.compile("(\\p{L})\\1{5,}");
    private static final Pattern NO_SPEECH = Pattern.compile("[^aeiouy]{6,}", Pattern.CASE_INSENSITIVE);

    /**
     * What is known beside the words.
     *
     * @param papers slots of attachments that are filled
     * @param sameTitle whether another entry of the edition bears the title
     * @param sentByEntrant entries of the group that this entrant has sent already
     * @param invited whether the entrant was invited to the group
     */
    record Known(String cluster, Set<String> papers, boolean sameTitle, int sentByEntrant, boolean invited) {}

    private final Edition edition;
    private final EntryContent content;
    private final Known known;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private Eligibility(Edition edition, EntryContent content, Known known, LocalDate today) {
        this.edition = edition;
        this.content = content;
        this.known = known;
        this.today = today;
    }

    static List<Fault> of(Edition edition, EntryContent content, Known known, LocalDate today) {
        var check = new Eligibility(edition, content, known, today);
        check.group();
        check.title();
        check.age();
        check.choices();
        edition.headings().forEach(check::heading);
        check.papers();
        return List.copyOf(check.faults);
    }

    private void add(String code, String place, Object... values) {
        faults.add(Fault.of(code, place, values));
    }

    private void group() {
        var found = edition.groups().stream()
                .filter(group -> group.code().equals(content.group()))
                .findFirst();
        if (found.isEmpty()) {
            add("group-missing", "group");
            return;
        }
        var group = found.get();
        int quota = group.quota().getOrDefault(known.cluster(), 0);
        if (quota == 0) {
            add("group-not-for-you", "group", group.name());
        } else if (known.sentByEntrant() >= quota) {
            add("quota-used", "group", group.name(), quota);
        }
        if (group.byInvitation() && !known.invited()) {
            add("not-invited", "group", group.name());
        }
        if (group.source() && content.source().isBlank()) {
            add("source-missing", "source");
        }
        if (Math.max(content.earlierTops(), earlier().size()) > edition.mostEarlierTops()) {
            add("too-many-tops", "earlierTops", edition.mostEarlierTops());
        }
    }

    private void title() {
        if (content.titleKey().isEmpty()) {
            add("title-missing", "title");
            return;
        }
        if (known.sameTitle()) {
            add("title-twice", "title");
        }
        earlier().stream()
                .filter(winner -> edition.barred().contains(new Edition.Barred(winner.edition(), winner.tier())))
                .findFirst()
                .ifPresent(winner -> add("winner-before", "title", winner.edition(), winner.tier()));
    }

    /** The lists on which an innovation of this title stood. */
    private List<Edition.Winner> earlier() {
        return content.titleKey().isEmpty()
                ? List.of()
                : edition.earlierWinners().stream()
                        .filter(winner -> EntryContent.key(winner.title()).equals(content.titleKey()))
                        .toList();
    }

    private void age() {
        var started = content.startedOn();
        if (started == null) {
            add("start-missing", "startedOn");
            return;
        }
        if (started.isAfter(today)) {
            add("start-in-future", "startedOn");
            return;
        }
        var closes = edition.periods().closes().toLocalDate();
        edition.groups().stream()
                .filter(group -> group.code().equals(content.group()))
                .findFirst()
                .filter(group -> started.isAfter(closes.minusMonths(group.months())))
                .ifPresent(group -> add("too-young", "startedOn", group.months(), closes.minusMonths(group.months())));
    }

    private void choices() {
        if (edition.categories().stream().noneMatch(category -> category.code().equals(content.category()))) {
            add("category-missing", "category");
        }
        if (edition.goals() && content.goals().isEmpty()) {
            add("goal-missing", "goals");
        }
        if (edition.maker() && content.maker().isEmpty()) {
            add("maker-missing", "maker");
        }
        if (content.form().isEmpty() && asksForForm()) {
            add("form-missing", "form");
        }
        if (!content.video().isBlank() && !isVideo(content.video())) {
            add("video-address", "video");
        } else if (content.video().isBlank() && edition.video().required()) {
            add("video-missing", "video", edition.video().minutes());
        }
    }

    private boolean asksForForm() {
        return edition.attachments().stream().anyMatch(paper -> paper.when() == Edition.When.APPLICATION);
    }

    static boolean isVideo(String address) {
        try {
            var uri = new URI(address.strip());
            var host = uri.getHost();
            return "https".equals(uri.getScheme())
                    && host != null
                    && uri.getUserInfo() == null
                    && uri.getPort() == -1
                    && VIDEO_HOSTS.contains(host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private void heading(Edition.Heading heading) {
        var text = content.text(heading.code());
        int words = WordCount.of(text);
        if (words == 0) {
            add("heading-empty", heading.code(), heading.name());
        } else if (words > heading.words()) {
            add("heading-long", heading.code(), heading.name(), words, heading.words());
        } else if (isNonsense(text, words) || standsElsewhere(heading, text)) {
            add("heading-nonsense", heading.code(), heading.name());
        }
    }

    private boolean standsElsewhere(Edition.Heading heading, String text) {
        return content.texts().entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(heading.code())
                        && other.getValue().strip().equalsIgnoreCase(text.strip()));
    }

    /** Filled, but with nothing that anybody could read: a few words, the same word over and over, letters at random. */
    static boolean isNonsense(String text, int words) {
        if (words < WORDS_LEAST || ONE_LETTER_AGAIN.matcher(text).find()) {
            return true;
        }
        var all = Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+", -1))
                .map(word -> word.replaceAll("[^\\p{L}\\p{N}]", ""))
                .filter(word -> !word.isEmpty())
                .toList();
        var distinct = all.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        boolean monotonous = words >= WORDS_FOR_VARIETY && distinct.size() < words * VARIETY_LEAST;
        long noSpeech =
                all.stream().filter(word -> NO_SPEECH.matcher(word).find()).count();
        return monotonous || noSpeech * 2 > all.size();
    }

    private void papers() {
        for (var attachment : edition.attachments()) {
            if (attachment.isOwed(content) && !known.papers().contains(attachment.code())) {
                add("paper-missing", "paper-" + attachment.code(), attachment.name());
            }
        }
    }
}
