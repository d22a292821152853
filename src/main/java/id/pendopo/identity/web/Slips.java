package id.pendopo.identity.web;

import id.pendopo.kernel.Refusal;
import id.pendopo.web.Problems;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** Turns a refusal into a problem beside the field that it is about, so that a form is shown again with what was typed. */
@Component
class Slips {

    private final MessageSource messages;

    Slips(MessageSource messages) {
        this.messages = messages;
    }

    /** @param field the field to blame where the refusal does not say which */
    Problems of(Refusal refusal, String field, Locale locale) {
        var text = messages.getMessage(refusal.messageKey(), refusal.values().toArray(), locale);
        return Problems.of(List.of(new Problems.Problem(field(refusal.slug(), field), text)));
    }

    Problems of(String key, String field, Locale locale) {
        return Problems.of(List.of(new Problems.Problem(field, messages.getMessage(key, new Object[0], locale))));
    }

    /** The same form once more, or the refusal itself where no form could mend it. */
    ModelAndView again(String template, Object page, Refusal refusal, String field, Locale locale) {
        if (!isForTheForm(refusal)) {
            throw refusal;
        }
        var status = refusal.kind() == Refusal.Kind.TOO_MANY
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.UNPROCESSABLE_CONTENT;
        var view = new ModelAndView(template, status);
        view.addObject("page", page);
        view.addObject("problems", of(refusal, field, locale));
        sayWhen(refusal);
        return view;
    }

    /** A program that fills in the form is told how long to wait, too. */
    private static void sayWhen(Refusal refusal) {
        var seconds = refusal.details().get("retryAfter");
        if (seconds != null
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && current.getResponse() != null) {
            current.getResponse().setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
    }

    /** Whether a person can mend it on the form itself. */
    static boolean isForTheForm(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID, CONFLICT, TOO_MANY, MALFORMED -> true;
            case UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, TOO_LARGE, UNAVAILABLE -> false;
        };
    }

    private static String field(String slug, String field) {
        return switch (slug) {
            case "password-length", "password-too-easy" -> "password";
            case "code-wrong" -> "code";
            case "login-malformed", "login-taken" -> "login";
            case "date-malformed",
                    "dates-reversed",
                    "delegation-backdated",
                    "delegation-too-long",
                    "delegation-overlaps" -> "from";
            case "delegation-outside-agency", "delegation-to-overseer", "delegation-to-oneself" -> "receiver";
            case "reason-too-short" -> "reason";
            case "phone-malformed" -> "phone";
            default -> field;
        };
    }
}
