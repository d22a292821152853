package id.pendopo.cases.web;

import id.pendopo.cases.CaseState;
import id.pendopo.cases.CaseView;
import id.pendopo.cases.Inbox;
import id.pendopo.cases.Permit;
import id.pendopo.cases.PermitState;
import id.pendopo.catalog.Effect;
import id.pendopo.catalog.Form;
import id.pendopo.documents.AllocatedNumber;
import id.pendopo.documents.Numbers;
import id.pendopo.web.Parts.Pace;
import id.pendopo.web.Parts.Tone;
import id.pendopo.web.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the desk says about a case, in the reader's words. */
public final class DeskWords {

    private static final int SOON = 2;

    private DeskWords() {}

    public static String role(Texts texts, String role) {
        var key = "cases.desk.role." + role;
        return texts.has(key) ? texts.get(key) : role;
    }

    public static String state(Texts texts, CaseState state) {
        return texts.get("cases.desk.state." + state);
    }

    public static Tone tone(CaseState state) {
        return switch (state) {
            case CHECKING, UNDER_REVIEW -> Tone.ACTIVE;
            case WAITING_FOR_APPLICANT, AWAITING_SIGNATURE -> Tone.WAITING;
            case GRANTED, DEEMED_APPROVED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    public static Tone tone(PermitState state) {
        return switch (state) {
            case ACTIVE -> Tone.GOOD;
            case EXPIRING -> Tone.WAITING;
            case EXPIRED, RENEWED, AMENDED, REPLACED -> Tone.NEUTRAL;
            case SUSPENDED, REVOKED -> Tone.BAD;
        };
    }

    /** The page of a permit, or of an act on it. */
    public static String permitHref(Permit permit, String act) {
        return "/desk/permits/one" + (act.isEmpty() ? "" : "/" + act) + "?number="
                + URLEncoder.encode(permit.number(), StandardCharsets.UTF_8);
    }

    /** How a book of numbers is named in an address. */
    public static String book(Numbers.Book book) {
        return DeskNumbersController.key(book);
    }

    public static String cancelHref(AllocatedNumber line) {
        return "/desk/numbers/cancel?number=" + URLEncoder.encode(line.formatted(), StandardCharsets.UTF_8);
    }

    /** Days left of a line of the inbox, with a word for each colour. */
    public static String daysLeft(Texts texts, Inbox.Line line) {
        if (line.daysLeft().isEmpty()) {
            return texts.get("cases.desk.days.none");
        }
        int left = line.daysLeft().get();
        return line.late()
                ? texts.get("cases.desk.days.late", -left)
                : left == 0 ? texts.get("cases.desk.days.today") : texts.get("cases.desk.days.left", left);
    }

    public static Tone daysTone(Inbox.Line line) {
        if (line.late()) {
            return Tone.ATTENTION;
        }
        return line.daysLeft().filter(left -> left <= SOON).isPresent() ? Tone.WAITING : Tone.NEUTRAL;
    }

    public static Pace pace(CaseView.Times times) {
        if (times.standsStill().isPresent()) {
            return Pace.PAUSED;
        }
        return times.daysLeft() < 0 ? Pace.LATE : times.daysLeft() <= SOON ? Pace.SOON : Pace.RUNNING;
    }

    /** What the button of an action says: the definition's own word, or the usual one. */
    public static String action(Texts texts, CaseView.Offer offer) {
        return offer.label()
                .map(label -> label.in(texts.locale()))
                .orElseGet(() -> texts.get("cases.desk.do." + offer.does()));
    }

    public static String denial(Texts texts, CaseView.Offer offer) {
        return offer.denial()
                .map(why -> "refusal.step-not-allowed-" + why)
                .filter(texts::has)
                .map(texts::get)
                .orElse("");
    }

    public static String event(Texts texts, CaseView view, CaseView.Event event) {
        var key = "cases.desk.event." + event.effect();
        if (texts.has(key)) {
            return texts.get(key);
        }
        return event.effect().equals(Effect.PROCEED.name()) && view.workflowKnows(event.fromStep())
                ? view.stepName(event.fromStep(), texts.locale())
                : event.action();
    }

    /** By whom, as a role and an office; officers are not named in the history. */
    public static String by(Texts texts, DeskCasePage page, CaseView.Event event) {
        var role = role(texts, event.role());
        var who = event.agency().isEmpty() ? role : role + ", " + page.agency(event.agency());
        return event.onBehalf() ? texts.get("cases.desk.event.onBehalf", who) : who;
    }

    /** Questions that were answered, or would have been. */
    public static List<Form.Field> answered(Form.Page page, Map<String, Object> data) {
        return page.fields().stream()
                .filter(field -> field.when().isEmpty() || data.containsKey(field.name()))
                .toList();
    }

    /** An answer in the words of its question. */
    public static String answer(Texts texts, Form.Field field, @Nullable Object answer) {
        return switch (answer) {
            case null -> texts.get("cases.desk.answer.none");
            case Boolean yes -> texts.get(yes ? "cases.desk.answer.yes" : "cases.desk.answer.no");
            case List<?> list ->
                list.stream().map(each -> option(texts, field, each)).collect(Collectors.joining(", "));
            case String text when field.widget().equals("date") -> date(texts, text);
            default -> option(texts, field, answer);
        };
    }

    /** The items of a list, each as answers by name. */
    public static List<Map<?, ?>> items(@Nullable Object answer) {
        return answer instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(Map.class::cast)
                        .toList()
                : List.of();
    }

    private static String option(Texts texts, Form.Field field, Object answer) {
        var option = field.options().get(String.valueOf(answer));
        if (option != null) {
            return option.in(texts.locale());
        }
        return answer instanceof Double number && !texts.locale().equals(Locale.ENGLISH)
                ? String.valueOf(number).replace('.', ',')
                : String.valueOf(answer);
    }

    private static String date(Texts texts, String text) {
        try {
            return texts.date(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return text;
        }
    }

    /** What a paper is called. */
    public static String paper(Texts texts, DeskCasePage.Paper paper) {
        var name = paper.requirement()
                .map(requirement -> requirement.name().in(texts.locale()))
                .orElseGet(() ->
                        texts.get(paper.slot().equals("power-of-attorney") ? "cases.desk.power" : "cases.desk.photo"));
        return paper.number() == 0 ? name : name + " " + paper.number();
    }

    /** What a remark is about: a question, a paper, or the whole file. */
    public static String part(Texts texts, CaseView view, String part) {
        var base = part.contains(".") ? part.substring(0, part.indexOf('.')) : part;
        return view.service()
                .form()
                .field(base)
                .map(field -> field.label().in(texts.locale()))
                .or(() -> view.service().definition().requirements().stream()
                        .filter(requirement -> requirement.slot().equals(base))
                        .map(requirement -> requirement.name().in(texts.locale()))
                        .findFirst())
                .orElseGet(() -> texts.get("cases.desk.part.file"));
    }

    /** What was asked of a neighbour. */
    public static String check(Texts texts, CaseView view, String name) {
        return view.service().definition().prerequisites().stream()
                .filter(prerequisite -> prerequisite.check().equals(name))
                .map(prerequisite -> prerequisite.name().in(texts.locale()))
                .findFirst()
                .orElseGet(() -> texts.has("cases.desk.check." + name) ? texts.get("cases.desk.check." + name) : name);
    }

    /** Why a check did not agree, for officers to act on; empty where it did. */
    public static String reason(Texts texts, CaseView.Verification check) {
        boolean disagrees = check.answer().equals("FAILS") || check.answer().equals("DIFFERS");
        return disagrees && texts.has(check.evidence()) ? texts.get(check.evidence()) : "";
    }

    /** Whether somebody has to see who asks before the file counts as complete. */
    public static boolean needsIdentity(CaseView view) {
        return view.verifications().stream().anyMatch(CaseView.Verification::owesWords);
    }

    /** What a check found, for those who read the answers too: the number of a permit, for one. */
    public static String evidence(CaseView view, CaseView.Verification check) {
        return check.answer().equals("HOLDS") && view.personal().isPresent() ? check.evidence() : "";
    }

    public static Tone checkTone(CaseView.Verification check) {
        return switch (check.answer()) {
            case "HOLDS" -> Tone.GOOD;
            case "FAILS", "DIFFERS" -> Tone.BAD;
            default -> Tone.WAITING;
        };
    }

    /** Whether an act took its file before the file's turn. */
    public static boolean isEarly(Map<String, Object> note) {
        return Boolean.TRUE.equals(note.get("outOfTurn"));
    }

    /** A text of a note of the history, empty where it has none of that name. */
    public static String note(Map<String, Object> note, String name) {
        return note.get(name) instanceof String text ? text : "";
    }

    /** A day that a note keeps, as people write it. */
    public static String day(Texts texts, Map<String, Object> note, String name) {
        try {
            return texts.date(LocalDate.parse(note(note, name)));
        } catch (DateTimeException _) {
            return note(note, name);
        }
    }

    /** Where a branch stands, by its step; the main branch says nothing. */
    public static String step(Texts texts, CaseView view, String step) {
        return view.workflowKnows(step) ? view.stepName(step, texts.locale()) : step;
    }
}
