package id.pendopo.partners;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How each neighbour is reached. */
@ConfigurationProperties("pendopo.partners")
record PartnerSettings(
        @DefaultValue Neighbour population, @DefaultValue Neighbour business) {

    /** By which road. */
    enum Road {
        /** Nobody is asked: every answer is "not verified". */
        NONE,
        /** Synthetic answers, for trials and the demonstration. */
        SIMULATOR,
        HTTP
    }

    /**
     * One neighbour.
     *
     * @param road without it: the simulator in a demonstration, else nobody
     * @param address of its service; https, except on this machine
     * @param token sent as bearer
     * @param limit no question takes longer
     */
    record Neighbour(
            @DefaultValue("NONE") Road road,
            @DefaultValue("https://localhost") URI address,
            @DefaultValue("") String token,
            @DefaultValue("PT2S") Duration limit) {

        Neighbour {
            boolean safe = "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && "127.0.0.1".equals(address.getHost()));
            if (!safe) {
                throw new IllegalArgumentException("A neighbour is asked by https: " + address);
            }
            if (limit.isNegative() || limit.isZero() || limit.toSeconds() > 30) {
                throw new IllegalArgumentException("The limit of a question is 1 ms to 30 s: " + limit);
            }
        }

        Neighbour inDemonstration() {
            return road == Road.NONE ? new Neighbour(Road.SIMULATOR, address, token, limit) : this;
        }

        /** Without the token. */
        @Override
        public String toString() {
            return "Neighbour[" + road + ", " + address + "]";
        }
    }
}
