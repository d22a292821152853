package id.pendopo.kernel;

import java.util.Locale;
import java.util.Map;

/**
 * A message to an address that belongs to no account yet (a code to sign up with, an invitation). Published inside the
 * transaction of what happened.
 *
 * @param text message key; {@code <text>.subject} and {@code <text>.body} exist in every language
 * @param values for the text, by name
 */
public record DirectMessage(
        RegionCode region, Via via, String address, String text, Map<String, String> values, Locale language) {

    /** By which road. */
    public enum Via {
        EMAIL,
        SMS
    }

    public DirectMessage {
        values = Map.copyOf(values);
    }

    /** The address and the values may hold a code or a name: nothing of them belongs in a log. */
    @Override
    public String toString() {
        return "DirectMessage[" + region + ", " + via + ", " + text + "]";
    }
}
