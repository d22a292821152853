package id.pendopo.web;

import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the next page says about what was just done.
 *
 * @param values for the text, in order
 */
public record Flash(Tone tone, String messageKey, List<String> values) {

    /** Name of the flash attribute. */
    static final String ATTRIBUTE = "flash";

    /** How it is coloured and read out. */
    public enum Tone {
        SUCCESS,
        NOTE,
        WARNING
    }

    public Flash {
        values = List.copyOf(values);
    }

    public static Flash success(String messageKey, String... values) {
        return new Flash(Tone.SUCCESS, messageKey, List.of(values));
    }

    public static Flash note(String messageKey, String... values) {
        return new Flash(Tone.NOTE, messageKey, List.of(values));
    }

    public static Flash warning(String messageKey, String... values) {
        return new Flash(Tone.WARNING, messageKey, List.of(values));
    }

    /** Carries this over the redirect, to be shown once. */
    public void over(RedirectAttributes redirect) {
        redirect.addFlashAttribute(ATTRIBUTE, this);
    }
}
