package id.pendopo.bench.product;

import id.pendopo.Pendopo;
import id.pendopo.bench.child.Listening;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/**
 * The product, whole, with an ear for the bench of the innovation hub: {@code fill ENTRIES JURORS SERIAL}, {@code close CODE},
 * {@code publish CODE}, {@code ideas COUNT}, {@code alike TIMES SERIAL}.
 */
public final class HubHall {

    private HubHall() {}

    public static void main(String[] settings) throws Exception {
        try (var hall = SpringApplication.run(Pendopo.class, settings)) {
            var staging = new Staging(hall);
            var shelf = new IdeaShelf(hall);
            Listening.answer(Map.of("port", hall.getEnvironment().getRequiredProperty("local.server.port")));
            new Listening(Map.of(
                            "fill",
                            words -> Map.of("code", staging.fill(number(words[1]), number(words[2]), number(words[3]))),
                            "close",
                            words -> staging.close(words[1]),
                            "publish",
                            words -> Map.of("page", staging.publish(words[1])),
                            "ideas",
                            words -> Map.of("ideas", shelf.fill(number(words[1]))),
                            "alike",
                            words -> shelf.search(number(words[1]), number(words[2]))))
                    .untilTheEnd();
        }
    }

    private static int number(String word) {
        return Integer.parseInt(word);
    }
}
