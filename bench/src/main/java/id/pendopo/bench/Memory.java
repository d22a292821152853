package id.pendopo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;

/** Resident memory by what the kernel says of each process: a page that several share counts in parts (PSS). */
final class Memory {

    private static final String KEY = "Pss:";

    private Memory() {}

    static double megabytes(Collection<ProcessHandle> processes) throws IOException {
        double sum = 0;
        for (var process : processes) {
            try {
                sum += kilobytes(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")) / 1024.0;
            } catch (NoSuchFileException e) {
                // has ended meanwhile
            }
        }
        return sum;
    }

    private static long kilobytes(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(KEY))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
    }
}
