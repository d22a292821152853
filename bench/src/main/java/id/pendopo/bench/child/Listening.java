package id.pendopo.bench.child;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Carries out what the bench asks. Ends with its input, so no contender outlives the bench. */
public final class Listening {

    /** Before every answer: the program may print other things. */
    public static final String ANSWER = "BENCH ";

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Command> commands;

    /** Something that a contender can do; the first word is its name. */
    @FunctionalInterface
    public interface Command {
        Object run(String[] words) throws Exception;
    }

    public Listening(Map<String, Command> commands) {
        this.commands = Map.copyOf(commands);
    }

    public static void answer(Object answer) {
        synchronized (System.out) {
            System.out.println(ANSWER + JSON.writeValueAsString(answer));
            System.out.flush();
        }
    }

    public void untilTheEnd() throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var words = line.split(" ");
            try {
                var command = commands.get(words[0]);
                if (command == null) {
                    throw new IllegalArgumentException("No such command: " + words[0]);
                }
                answer(command.run(words));
            } catch (Exception e) {
                e.printStackTrace();
                answer(Map.of("failed", String.valueOf(e)));
            }
        }
    }
}
