package id.pendopo.kernel;

import java.util.Map;
import java.util.UUID;

/**
 * Something a person should be told. Published inside the transaction of what happened, so that the message exists
 * exactly if the fact does; delivered afterwards.
 *
 * @param region of what happened
 * @param account who is told
 * @param text message key; {@code <text>.subject} and {@code <text>.body} exist in every language
 * @param values for the text, by name
 * @param link path in the application, for example {@code /my/cases/35-2026-000123-4}
 */
public record Notice(RegionCode region, UUID account, String text, Map<String, String> values, String link) {

    public Notice {
        values = Map.copyOf(values);
    }
}
