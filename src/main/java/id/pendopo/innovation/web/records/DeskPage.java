package id.pendopo.innovation.web.records;

import id.pendopo.web.Parts.Tone;
import java.util.List;

/**
 * The keeper's desk.
 *
 * @param running what runs, the worst first
 * @param others what does not
 * @param named how many innovations ask whether the reader agrees to be named
 */
public record DeskPage(
        List<ClocksPage.Line> running, List<Other> others, int named, boolean enters, boolean handsOver) {

    /** An innovation without a clock. */
    public record Other(String href, String title, String owner, String stage, Tone tone) {}
}
