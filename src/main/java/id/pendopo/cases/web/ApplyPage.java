package id.pendopo.cases.web;

import id.pendopo.web.Parts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of an application show. */
public final class ApplyPage {

    private ApplyPage() {}

    /**
     * Which page of which application this is.
     *
     * @param action address of the page itself, to which it sends
     * @param back address of the page before
     * @param returns whether it leads back to the check when done
     */
    public record Frame(
            String service,
            String variant,
            String title,
            String action,
            String back,
            int current,
            int total,
            boolean returns) {}

    /** The first page: which variant, and in whose name. */
    public record Begin(
            String service,
            String action,
            List<Parts.Option> variants,
            String variant,
            List<Parts.Option> parties,
            String party,
            boolean profileMissing,
            int days) {}

    /**
     * A page of questions.
     *
     * @param stale what is stored meanwhile, where another device was faster; empty for no clash
     */
    public record Questions(
            Frame frame,
            int version,
            List<ApplyQuestion> questions,
            boolean hasLists,
            List<Parts.Row> stale,
            boolean clash) {}

    /**
     * A page for one paper.
     *
     * @param itemTitle of which item of a list; empty for a paper that is owed once
     * @param example address of a picture of such a paper
     */
    public record Paper(
            Frame frame,
            String itemTitle,
            String help,
            boolean optional,
            String example,
            Parts.@Nullable File file,
            String preview,
            int pages) {}

    /**
     * Answers that belong together, with a link to where they are changed.
     *
     * @param id of its element, for links; empty for none
     */
    public record Section(String id, String title, String href, List<Parts.Row> rows) {}

    /** A paper on the page of the check. */
    public record PaperRow(String id, String title, String state, boolean missing, String href, String preview) {}

    /** The check before sending. */
    public record Check(
            Frame frame, String holder, String identifier, List<Section> sections, List<PaperRow> papers, int days) {}

    /** A draft in a list. */
    public record DraftLine(
            String title, String variant, String href, String discard, String saved, long done, long total) {}
}
