package id.pendopo.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The machine: Java, memory, clock, and the programs that the tests use. */
final class MachineCheck {

    private static final long ENOUGH_MEMORY_KB = 1_500_000;

    private MachineCheck() {}

    static List<Finding> look() {
        var findings = new ArrayList<Finding>();
        findings.add(java(Runtime.version().feature()));
        findings.add(memory());
        findings.add(clock());
        findings.add(program("chromium", "The browser for the tests", "chromium"));
        findings.add(program("pdfsig", "The second opinion on signatures, for the tests", "poppler-utils"));
        return findings;
    }

    private static Finding java(int version) {
        return version == 25
                ? new Finding.Good("Java " + Runtime.version() + " at " + System.getProperty("java.home"))
                : new Finding.Wrong(
                        "Java " + version + " runs this; Pendopo is built for 25.",
                        "Start it with ./pendopo, which finds a JDK 25 or says how to get one.");
    }

    private static Finding memory() {
        try {
            long available = Files.readAllLines(Path.of("/proc/meminfo")).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
            return available >= ENOUGH_MEMORY_KB
                    ? new Finding.Good("%,d MB of memory are available".formatted(available / 1024))
                    : new Finding.Warning(
                            "Only %,d MB of memory are available; program and database want 1,000."
                                    .formatted(available / 1024),
                            "End other programs, or take a larger machine.");
        } catch (IOException e) {
            return new Finding.Warning("The memory of this machine cannot be read: " + e.getMessage(), "Use Linux.");
        }
    }

    /** Terms in law hang on the clock; the kernel says whether something keeps it right. */
    private static Finding clock() {
        return Files.exists(Path.of("/run/systemd/timesync/synchronized")) || runs("chronyd") || runs("ntpd")
                ? new Finding.Good("Something keeps the clock right")
                : new Finding.Warning(
                        "Nothing seems to keep the clock of this machine right; terms in law hang on it.",
                        "apt-get install systemd-timesyncd (in a container: see to it on its host).");
    }

    private static boolean runs(String program) {
        return ProcessHandle.allProcesses()
                .anyMatch(process -> process.info().command().orElse("").endsWith("/" + program));
    }

    private static Finding program(String name, String use, String debianPackage) {
        return Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "")
                                .split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)))
                ? new Finding.Good(use + ": " + name)
                : new Finding.Warning(
                        use + " is missing: " + name,
                        "As root: apt-get update && apt-get install " + debianPackage + " (./pendopo test does it).");
    }
}
