package id.pendopo.identity;

import id.pendopo.identity.Look.Subject;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.util.List;

/** What somebody may call their own besides their account: whoever keeps such things answers. */
public interface Belongings {

    List<Belonging> of(Actor actor);

    /** @param page where its owner reads it */
    record Belonging(RegionCode region, Subject subject, String page) {}
}
