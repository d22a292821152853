package id.pendopo.documents;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * How far a PDF may unfold. Its packed streams are unpacked here and thrown away, within a limit, before a reader that
 * would hold them in memory sees the file; a virus in them is found on the way.
 */
final class StreamBudget {

    static final long MOST_TOGETHER = 400L * 1024 * 1024;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "end".getBytes(StandardCharsets.US_ASCII);

    /** Packing what is packed has one use: a bomb. Names of filters need no escapes either. */
    private static final Pattern TWICE = Pattern.compile(
            "/(?:Fl|FlateDecode)\\s*/(?:Fl|FlateDecode|LZW|LZWDecode)\\b|/[A-Za-z]*#[0-9A-Fa-f]{2}[A-Za-z#0-9]*Decode");

    private StreamBudget() {}

    static void check(byte[] bytes) {
        if (TWICE.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
            throw bomb("packs what is packed");
        }
        long left = MOST_TOGETHER;
        int at = Content.indexOf(bytes, STREAM, 0);
        while (at >= 0) {
            int from = at + STREAM.length;
            boolean ends = at >= END.length && Content.indexOf(slice(bytes, at - END.length, at), END, 0) == 0;
            if (!ends) {
                left -= unfolded(bytes, afterLine(bytes, from), left);
            }
            at = Content.indexOf(bytes, STREAM, from);
        }
    }

    /** A mask is drawn without saying what it is. */
    static boolean isPicture(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                || stream.containsKey(COSName.WIDTH)
                || (stream.containsKey(COSName.W) && !COSName.XREF.equals(stream.getCOSName(COSName.TYPE)));
    }

    private static int afterLine(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && (bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
        return at;
    }

    private static long unfolded(byte[] bytes, int from, long most) {
        if (from >= bytes.length || (bytes[from] & 0x0F) != 8) {
            return 0;
        }
        var inflater = new Inflater();
        var out = new byte[64 * 1024];
        long total = 0;
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            for (int n = inflater.inflate(out); n > 0; n = inflater.inflate(out)) {
                total += n;
                if (total > most) {
                    throw bomb("unfolds to more than " + MOST_TOGETHER);
                }
                if (Content.holdsVirus(n == out.length ? out : slice(out, 0, n))) {
                    throw Content.virus();
                }
            }
        } catch (DataFormatException _) {
            // Not packed this way, or broken: the reader will say so.
        } finally {
            inflater.end();
        }
        return total;
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static id.pendopo.kernel.Refusal bomb(String what) {
        return Content.refused("upload-bomb", "A PDF " + what);
    }
}
