package id.pendopo.documents;

import id.pendopo.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** Follows a stream of a PDF through all its packings, up to where a picture's own begins, and counts what comes out. */
final class Unfolding {

    /** What draws a page: a dense plan of a site has two or three million bytes. */
    private static final int MOST_DRAWING = 16 << 20;

    /** A font of all Chinese characters. */
    private static final int MOST_FONT = 32 << 20;

    private static final int MOST_STEPS = 4;
    private static final int HEAD = 1_024;
    private static final Set<String> OF_PICTURES =
            Set.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode");
    private static final Set<String> OF_PHOTOGRAPHS = Set.of("DCTDecode", "DCT");
    private static final Set<String> PACKS = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");

    private Unfolding() {}

    /** How many bytes came out; refused where they are more than this kind of stream, or all together, may have. */
    static long of(COSStream stream, long left) throws IOException {
        var filters = filters(stream);
        if (filters.size() > MOST_STEPS
                || filters.stream()
                                .map(COSName::getName)
                                .filter(PACKS::contains)
                                .count()
                        > 1) {
            throw bomb("packs what is packed");
        }
        long most = Math.min(left, most(stream));
        long total = 0;
        InputStream packed = stream.createRawInputStream();
        for (int i = 0; i < filters.size(); i++) {
            var filter = filters.get(i);
            if (OF_PICTURES.contains(filter.getName())) {
                refuseHugePhotograph(filter, packed);
                return total;
            }
            var out = new Counted(most - total, i + 1 < filters.size());
            try {
                FilterFactory.INSTANCE.getFilter(filter).decode(packed, out, stream, i);
            } catch (IOException _) {
                // Broken from here on: drawing will show as much of it.
            }
            total += out.finish();
            packed = new ByteArrayInputStream(out.kept.toByteArray());
        }
        return total;
    }

    private static long most(COSStream stream) {
        if (StreamBudget.isPicture(stream)) {
            return Long.MAX_VALUE;
        }
        boolean font = stream.containsKey(COSName.LENGTH1)
                || Set.of("Type1C", "CIDFontType0C", "OpenType")
                        .contains(String.valueOf(stream.getNameAsString(COSName.SUBTYPE)));
        return font ? MOST_FONT : MOST_DRAWING;
    }

    private static void refuseHugePhotograph(COSName filter, InputStream photograph) throws IOException {
        if (OF_PHOTOGRAPHS.contains(filter.getName())) {
            PictureSize.ofJpeg(photograph.readAllBytes()).ifPresent(PictureSize::refuseUnbearable);
        }
    }

    private static List<COSName> filters(COSStream stream) {
        var filters = new ArrayList<COSName>();
        var said = stream.getFilters();
        if (said instanceof COSName one) {
            filters.add(one);
        } else if (said instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSName one) {
                    filters.add(one);
                }
            }
        }
        return filters;
    }

    private static Refusal bomb(String what) {
        return Content.refused("upload-bomb", "A PDF " + what);
    }

    /** Counts, looks at how it begins, and keeps only what has another packing inside. */
    private static final class Counted extends OutputStream {

        private final long most;
        private final boolean keeps;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final ByteArrayOutputStream head = new ByteArrayOutputStream();
        private long count;

        Counted(long most, boolean keeps) {
            this.most = keeps ? Math.min(most, MOST_FONT) : most;
            this.keeps = keeps;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
            if (count > most) {
                throw bomb("has a stream that unfolds to more than " + most);
            }
            if (head.size() < HEAD) {
                head.write(bytes, from, Math.min(length, HEAD - head.size()));
            }
            if (keeps) {
                kept.write(bytes, from, length);
            }
        }

        private long finish() {
            if (Content.holdsVirus(head.toByteArray())) {
                throw Content.virus();
            }
            return count;
        }
    }
}
