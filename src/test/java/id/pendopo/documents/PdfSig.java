package id.pendopo.documents;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A second opinion on signatures: poppler's. */
public final class PdfSig {

    private static final Pattern BETWEEN = Pattern.compile(Pattern.quote(File.pathSeparator));

    private PdfSig() {}

    public static boolean isInstalled() {
        return BETWEEN.splitAsStream(System.getenv("PATH"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "pdfsig")));
    }

    public static String says(Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
