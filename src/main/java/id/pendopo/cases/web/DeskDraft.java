package id.pendopo.cases.web;

import id.pendopo.catalog.Authority;
import java.util.List;
import java.util.Optional;

/**
 * A decision before it is one, to be read by whoever drafts, endorses or signs it.
 *
 * @param pages pictures of its pages, in base 64; empty where this action is not about a decision
 * @param problem key of the text that says why there is no picture; empty for none
 * @param authority under which it would be signed today
 * @param instrument what the law calls that authority's instrument
 * @param canSign whether this officer has a certificate
 * @param words whether the letter has room for words of the officer
 */
public record DeskDraft(
        List<String> pages,
        String problem,
        Optional<Authority> authority,
        String instrument,
        boolean canSign,
        boolean words) {

    static final DeskDraft NONE = new DeskDraft(List.of(), "", Optional.empty(), "", false, false);
}
