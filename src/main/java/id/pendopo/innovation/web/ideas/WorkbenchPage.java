package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.ideas.Certificate;
import id.pendopo.innovation.ideas.Own;
import id.pendopo.innovation.ideas.Teammate;
import java.util.List;
import java.util.Optional;

/**
 * An idea on the workbench of somebody whose it is.
 *
 * @param certificate that was asked for, if it was
 * @param editions of competitions that it may enter now
 */
public record WorkbenchPage(
        Own own,
        IdeaView view,
        List<Teammate> team,
        Optional<Certificate> certificate,
        May may,
        List<OpenEdition> editions) {

    /** What can be done here now. */
    public record May(boolean move, boolean tryOut, boolean end, boolean askCertificate) {}

    public String base() {
        return "/ideas/mine/" + own.slip();
    }

    /** The reader among the team; empty for the author. */
    public Optional<Teammate> self() {
        return team.stream().filter(Teammate::self).findFirst();
    }
}
