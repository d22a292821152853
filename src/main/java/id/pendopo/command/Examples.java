package id.pendopo.command;

import id.pendopo.catalog.Authorities;
import id.pendopo.catalog.Authority;
import id.pendopo.kernel.RegionCode;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;

/** Rights to sign that rest on an instrument which the program brought as an example. */
final class Examples {

    static final String CURE =
            "An administrator enters the real instrument at /admin/law/new and the right at /admin/authorities/new.";

    private Examples() {}

    static Optional<String> warning(ApplicationContext hall) {
        var region = RegionCode.of(hall.getEnvironment().getProperty("pendopo.region", "35"));
        return sentence(hall.getBean(Authorities.class).standings(region).stream()
                        .filter(standing -> standing.state() == Authorities.State.LIVING)
                        .map(Authorities.Standing::authority)
                        .filter(Authority::example)
                        .map(Authority::instrument)
                        .toList())
                .map(what -> "WARNING  " + what + System.lineSeparator() + "         cure: " + CURE);
    }

    static Optional<String> sentence(Collection<String> instruments) {
        return instruments.isEmpty()
                ? Optional.empty()
                : Optional.of(instruments.size() + " rights to sign rest on an example ("
                        + String.join(", ", new TreeSet<>(instruments))
                        + "): what is signed under them has no force until a real instrument takes its place.");
    }
}
