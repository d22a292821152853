package id.pendopo.identity.web;

import id.pendopo.identity.Look.Subject;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of looks show: one's own, and the auditor's. */
public final class LookPages {

    private static final Set<String> PURPOSES = Set.of("case-work", "audit");

    private LookPages() {}

    /**
     * An officer in words.
     *
     * @param roles text keys of the roles held now
     * @param agency in full; empty where none is known
     */
    public record Looker(String name, String position, List<String> roles, String agency) {}

    /**
     * One officer and one file.
     *
     * @param page where the owner reads it; empty for the account
     */
    public record SeenRow(
            Instant first, Instant last, long times, Looker who, Subject subject, String page, String purpose) {}

    public record SeenPage(List<SeenRow> rows) {}

    public record AuditRow(
            Instant at,
            Looker who,
            Subject subject,
            String purpose,
            @Nullable String reason) {}

    public record BusyRow(UUID account, Looker who, long looks, long subjects, long mostInADay, boolean veryMany) {}

    /** @param form what was chosen, by name of the field */
    public record AuditPage(
            List<AuditRow> rows,
            List<BusyRow> busiest,
            Paging paging,
            int manyLooks,
            Choices choices,
            Map<String, String> form) {}

    /** @param href of the same search where the number of a page follows */
    public record Paging(int page, int pages, long all, String href) {}

    public record Choices(List<Option> officers, List<Option> agencies) {}

    /** A purpose in words; one that nobody put into words stays as it was written. */
    public static String purpose(Texts texts, String purpose) {
        return PURPOSES.contains(purpose) ? texts.get("identity.purpose." + purpose) : purpose;
    }

    /** What was seen, in words. */
    public static String subject(Texts texts, Subject subject) {
        return switch (subject.kind()) {
            case "case" -> texts.get("identity.looks.case", subject.id());
            case "account" -> texts.get("identity.looks.account");
            case "party" -> texts.get("identity.looks.party");
            case "list" -> texts.get(list(subject.id()));
            default -> subject.id();
        };
    }

    private static String list(String page) {
        return switch (page) {
            case "/desk/search" -> "identity.looks.search";
            case "/desk/permits" -> "identity.looks.permits";
            default -> "identity.looks.list";
        };
    }
}
