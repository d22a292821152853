package id.pendopo.bench.product;

import com.github.kagkarlsson.scheduler.Scheduler;
import id.pendopo.Pendopo;
import id.pendopo.bench.child.Listening;
import id.pendopo.bench.child.Walking;
import id.pendopo.bench.load.People;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product, whole, with an ear for the bench.
 *
 * <p>{@code settle FILE settings…} opens the accounts of those who walk, writes them to the file, and ends;
 * {@code listen FILE settings…} starts a hall in which they live.
 */
public final class Hall {

    private static final JsonMapper JSON = new JsonMapper();

    private Hall() {}

    public static void main(String[] args) throws Exception {
        var file = Path.of(args[1]);
        var settings = Arrays.copyOfRange(args, 2, args.length);
        try (var hall = SpringApplication.run(Pendopo.class, settings)) {
            if (args[0].equals("settle")) {
                var people = new Settling(hall).people();
                Files.writeString(file, JSON.writeValueAsString(people));
                var way = new DoorWay(hall, people);
                // what the first case of a person leaves, and no later one; and half of them are walked to the end
                for (int i = 0; i < people.citizens().size(); i++) {
                    var number = way.submit(people.citizens().get(i));
                    if (i % 2 == 1) {
                        way.walk(number);
                    }
                }
            } else {
                listen(hall, JSON.readValue(file.toFile(), People.class));
            }
        }
    }

    private static void listen(ConfigurableApplicationContext hall, People people) throws Exception {
        var pool = hall.getBean(DataSource.class);
        int size = hall.getEnvironment().getRequiredProperty("pendopo.database.pool-size", Integer.class);
        var scheduler = hall.getBean(Scheduler.class);
        var way = new DoorWay(hall, people);
        var reading = new Reading(hall, way, people);
        Map<String, Listening.Command> commands = Map.of(
                "pause",
                _ -> {
                    scheduler.pause();
                    return Map.of("paused", true);
                },
                "resume",
                _ -> {
                    scheduler.resume();
                    return Map.of("paused", false);
                },
                "read",
                reading::run);
        Listening.answer(Map.of("port", hall.getEnvironment().getRequiredProperty("local.server.port")));
        new Listening(new Walking(way, pool, size).commands(commands)).untilTheEnd();
    }
}
