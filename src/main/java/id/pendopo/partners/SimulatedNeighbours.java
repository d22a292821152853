package id.pendopo.partners;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Stands in for the neighbours and can be told to misbehave. Its answers follow from the number alone, so that a trial
 * gives the same twice: a NIK that ends in 9999 is unknown, in 9998 has another name, in 9997 another birth date; a NIB
 * that ends in 999 is unknown, in 998 revoked, in 997 has another name; every other agrees.
 */
@Component
public class SimulatedNeighbours {

    /** How a neighbour behaves. */
    public enum Mood {
        WORKING,
        /** Refuses the connection. */
        FAILING,
        /** Never answers within the limit. */
        SLOW,
        /** Answers what is no answer. */
        GARBAGE
    }

    private final Map<String, Mood> moods = new ConcurrentHashMap<>();

    /** @param neighbour name of its check, for example {@code population-register} */
    public void tell(String neighbour, Mood mood) {
        moods.put(neighbour, mood);
    }

    Line population() {
        return new Simulated(PopulationCheck.NAME, question -> person(question.getOrDefault("nik", "")));
    }

    Line business() {
        return new Simulated(BusinessCheck.NAME, question -> business(question.getOrDefault("nib", "")));
    }

    private static String person(String nik) {
        if (nik.endsWith("9999")) {
            return "{\"answer\":\"UNKNOWN\"}";
        }
        if (nik.endsWith("9998")) {
            return "{\"answer\":\"MISMATCH\",\"fields\":[\"NAME\"]}";
        }
        if (nik.endsWith("9997")) {
            return "{\"answer\":\"MISMATCH\",\"fields\":[\"BIRTH_DATE\"]}";
        }
        return "{\"answer\":\"MATCH\"}";
    }

    private static String business(String nib) {
        if (nib.endsWith("999")) {
            return "{\"status\":\"UNKNOWN\"}";
        }
        if (nib.endsWith("998")) {
            return "{\"status\":\"REVOKED\"}";
        }
        return "{\"status\":\"ACTIVE\",\"nameMatches\":" + !nib.endsWith("997") + "}";
    }

    private final class Simulated implements Line {

        private final String neighbour;
        private final Function<Map<String, String>, String> answers;

        Simulated(String neighbour, Function<Map<String, String>, String> answers) {
            this.neighbour = neighbour;
            this.answers = answers;
        }

        @Override
        public boolean isSimulated() {
            return true;
        }

        @Override
        public byte[] ask(Map<String, String> question) throws IOException, InterruptedException {
            var text = switch (moods.getOrDefault(neighbour, Mood.WORKING)) {
                case WORKING -> answers.apply(question);
                case FAILING -> throw new IOException("Simulated failure");
                case SLOW -> {
                    new CountDownLatch(1).await(); // until whoever asked gives up
                    yield "";
                }
                case GARBAGE -> "<html>502 \u0000 {\"answer\":";
            };
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
