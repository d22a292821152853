package id.pendopo.catalog;

import java.util.List;

/** The head of each letter of a region. */
public record Letterhead(String government, String agency, List<String> address, boolean example) {

    public Letterhead {
        address = List.copyOf(address);
    }
}
