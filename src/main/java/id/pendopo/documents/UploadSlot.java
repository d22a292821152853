package id.pendopo.documents;

import java.util.Set;

/**
 * What a document slot takes.
 *
 * @param types which kinds of file
 * @param maxBytes at most 10 MB
 * @param maxPages of a PDF
 */
public record UploadSlot(Set<Upload.Type> types, int maxBytes, int maxPages) {

    public static final int MOST_BYTES = 10 * 1024 * 1024;
    public static final int MOST_PAGES = 300;

    /** Any of the three kinds, up to the limits of the hall. */
    public static final UploadSlot ANY = new UploadSlot(Set.of(Upload.Type.values()), MOST_BYTES, MOST_PAGES);

    public UploadSlot {
        types = Set.copyOf(types);
        if (types.isEmpty() || maxBytes < 1 || maxBytes > MOST_BYTES || maxPages < 1 || maxPages > MOST_PAGES) {
            throw new IllegalArgumentException("A slot takes a type, up to 10 MB and up to " + MOST_PAGES + " pages");
        }
    }
}
