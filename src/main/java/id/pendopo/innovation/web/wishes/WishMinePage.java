package id.pendopo.innovation.web.wishes;

import java.util.List;

/** What an officer has to do with requests. */
public record WishMinePage(List<WishLine> owed, List<WishLine> owned, List<WishLine> asked, boolean mayAsk) {

    public WishMinePage {
        owed = List.copyOf(owed);
        owned = List.copyOf(owned);
        asked = List.copyOf(asked);
    }

    public boolean isEmpty() {
        return owed.isEmpty() && owned.isEmpty() && asked.isEmpty();
    }
}
