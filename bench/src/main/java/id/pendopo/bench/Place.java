package id.pendopo.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything lies.
 *
 * @param home of the product's sources
 * @param program of the product, unpacked: its jar and the libraries beside it
 * @param bench of the bench's own sources
 * @param work for what is thrown away afterwards: databases and keys
 * @param logs of all programs of the last run
 */
record Place(Path home, Path program, Path bench, Path work, Path logs) {

    /** The heap of every contender: what the product's launcher gives it. */
    static final List<String> JAVA_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx448m",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true");

    /** A Java with this class path and main class. */
    static List<String> java(String classPath, String main, List<String> more) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(JAVA_OPTIONS);
        words.addAll(List.of(System.getProperty("bench.java.options", "").split(" ")).stream()
                .filter(word -> !word.isEmpty())
                .toList());
        words.addAll(List.of("-cp", classPath, main));
        words.addAll(more);
        return words;
    }

    /** The product's own jar and libraries, and nothing of the peers. */
    String hallClassPath() {
        return program.resolve("pendopo.jar") + ":" + bench.resolve("target/pendopo-bench-hall.jar");
    }

    /** The peers and the floor, and nothing of the product. */
    String peerClassPath() {
        return bench.resolve("target/pendopo-bench.jar") + ":" + bench.resolve("target/lib") + "/*";
    }

    Path log(String name) {
        return logs.resolve(name + ".log");
    }
}
