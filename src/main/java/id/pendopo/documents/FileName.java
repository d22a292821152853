package id.pendopo.documents;

/** A declared file name, made harmless: no path, no control or direction characters, an ending that is true. */
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {}

    static String clean(String declared, Upload.Type type) {
        var last = declared.substring(Math.max(declared.lastIndexOf('/'), declared.lastIndexOf('\\')) + 1);
        var plain = LetterValues.printable(last.length() > 1_000 ? last.substring(0, 1_000) : last)
                .replaceAll("[<>:\"|?*;%]", "_")
                .strip()
                .replaceAll("^\\.+", "");
        int dot = plain.lastIndexOf('.');
        var stem = (dot > 0 ? plain.substring(0, dot) : plain).strip();
        if (stem.isEmpty()) {
            stem = "dokumen";
        }
        if (stem.codePointCount(0, stem.length()) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
        }
        return stem + "." + type.ending();
    }
}
