package id.pendopo.journeys;

import java.util.function.Supplier;

/**
 * A page to look at.
 *
 * @param pattern the route it stands for
 * @param name of its picture
 * @param path where it is, asked when it is its turn
 * @param status the answer it should give
 * @param sends whether its form is sent with nothing in it, and the page that says so is looked at, too
 */
record Stop(String pattern, String name, Supplier<String> path, int status, boolean sends) {

    static Stop at(String pattern, String name, Supplier<String> path) {
        return new Stop(pattern, name, path, 200, false);
    }

    /** A page whose address is its route. */
    static Stop at(String pattern) {
        return at(pattern, pattern.substring(1).replace('/', '-'), () -> pattern);
    }

    Stop sent() {
        return new Stop(pattern, name, path, status, true);
    }

    Stop answering(int expected) {
        return new Stop(pattern, name, path, expected, sends);
    }
}
