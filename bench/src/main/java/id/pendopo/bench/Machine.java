package id.pendopo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the machine says about itself (Linux). */
final class Machine {

    private static final Pattern KILOBYTES = Pattern.compile("(?m)^([A-Za-z]+):\\s+(\\d+) kB");

    private Machine() {}

    /** In gigabytes, rounded. */
    static long memory() {
        return Math.round(kilobytes(Path.of("/proc/meminfo"), "MemTotal") / 1024.0 / 1024.0);
    }

    /** Processes that wanted to run, on average over the last minute. */
    static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            return "an unknown number of";
        }
    }

    private static long kilobytes(Path file, String name) {
        try {
            return KILOBYTES
                    .matcher(Files.readString(file))
                    .results()
                    .filter(line -> line.group(1).equals(name))
                    .mapToLong(line -> Long.parseLong(line.group(2)))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has just ended
        }
    }
}
