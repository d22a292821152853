package id.pendopo.command;

import id.pendopo.innovation.judging.Replay;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "judging",
        description = "What a jury's published protocol says, computed once more.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class JudgingCommands implements Runnable {

    private static final int CHANGED = 1;
    private static final int UNREADABLE = 5;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw wrong("Say which: judging replay FILE.");
    }

    @Command(
            name = "replay",
            description = {
                "Computes a published list from its protocol (CSV) and tells whether it is the same, bit by bit:",
                "seals, weights, means, ties, lots, lists. Needs no hall, no database and no network."
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:the same list, and every seal holds",
                "1:something differs: each fault is named with its line",
                "2:the command was given wrongly",
                "5:not a readable protocol"
            })
    int replay(@Parameters(paramLabel = "FILE", description = "the protocol of a stage") Path file) throws IOException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try {
            var replay = Replay.of(text(file));
            if (!replay.holds()) {
                out.println("DIFFERENT: this is not the protocol of the list that it names.");
                replay.faults().forEach(fault -> out.println("  " + fault));
                return CHANGED;
            }
            out.println("THE SAME LIST  " + replay.name());
            replay.summary().forEach(line -> out.println("  " + line));
            return 0;
        } catch (IllegalArgumentException no) {
            out.println("NOT A READABLE PROTOCOL: " + no.getMessage());
            return UNREADABLE;
        } finally {
            out.flush();
        }
    }

    private String text(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw wrong("There is no readable file " + file);
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("this is not UTF-8", e);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
