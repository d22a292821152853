package id.pendopo.database;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What came back for readings that were asked together. */
public final class Answers {

    private final IdentityHashMap<Reading<?>, List<?>> found = new IdentityHashMap<>();

    Answers() {}

    void put(Reading<?> reading, List<?> rows) {
        found.put(reading, rows);
    }

    @SuppressWarnings("unchecked") // what was put there came through this reading's own mapper
    public <T> List<T> of(Reading<T> reading) {
        var rows = found.get(reading);
        if (rows == null) {
            throw new IllegalArgumentException("This was not asked");
        }
        return (List<T>) rows;
    }

    public <T> Optional<T> first(Reading<T> reading) {
        return of(reading).stream().findFirst();
    }
}
