package id.pendopo.cases.web;

import id.pendopo.identity.Party;
import id.pendopo.kernel.Nib;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.Npwp;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Problems;
import id.pendopo.web.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what was typed about a power of attorney, and tells all that is wrong at once. */
final class MyPowerForm {

    private final Map<String, String> form;
    private final Texts texts;
    private final List<Problems.Problem> problems;

    private MyPowerForm(Map<String, String> form, Texts texts, List<Problems.Problem> problems) {
        this.form = form;
        this.texts = texts;
        this.problems = problems;
    }

    /** For whom, and how long. */
    record Terms(Party client, LocalDate from, LocalDate until) {}

    /** Empty where something is wrong; then a problem says what. */
    static Optional<Terms> read(Map<String, String> form, Texts texts, List<Problems.Problem> problems) {
        return new MyPowerForm(form, texts, problems).terms();
    }

    /** The field of which a refusal speaks. */
    static String field(Refusal refusal) {
        return switch (refusal.slug()) {
            case "dates-reversed", "power-too-long" -> "until";
            case "power-services" -> "services";
            case "power-needs-document" -> "file";
            default -> "";
        };
    }

    private Optional<Terms> terms() {
        var kind = kind();
        var name = form.getOrDefault("name", "").strip();
        if (name.isEmpty()) {
            problem("name", "cases.power.name.missing");
        }
        Nik nik = kind == Party.Kind.PERSON ? number("nik", Nik::of, "cases.power.nik.wrong") : null;
        Nib nib = kind == Party.Kind.PERSON ? null : number("nib", Nib::of, "cases.power.nib.wrong");
        Npwp npwp = kind == Party.Kind.PERSON ? null : number("npwp", Npwp::of, "cases.power.npwp.wrong");
        if (kind == Party.Kind.PERSON && typed("nik").isEmpty()) {
            problem("nik", "cases.power.nik.missing");
        }
        if (kind != Party.Kind.PERSON && typed("nib").isEmpty() && typed("npwp").isEmpty()) {
            problem("nib", "cases.power.number.missing");
        }
        LocalDate from = date("from");
        LocalDate until = date("until");
        if (!problems.isEmpty() || from == null || until == null) {
            return Optional.empty();
        }
        try {
            var client = new Party(UUID.randomUUID(), kind, name, nik, npwp, nib, form.getOrDefault("address", ""));
            return Optional.of(new Terms(client, from, until));
        } catch (Refusal refusal) {
            problems.add(new Problems.Problem(
                    "name", texts.get(refusal.messageKey(), refusal.values().toArray())));
            return Optional.empty();
        }
    }

    private Party.Kind kind() {
        return switch (form.getOrDefault("kind", "")) {
            case "COMPANY" -> Party.Kind.COMPANY;
            case "GOVERNMENT" -> Party.Kind.GOVERNMENT;
            default -> Party.Kind.PERSON;
        };
    }

    private String typed(String field) {
        return form.getOrDefault(field, "").strip();
    }

    private <T> @Nullable T number(String field, Function<String, T> reader, String wrong) {
        if (typed(field).isEmpty()) {
            return null;
        }
        try {
            return reader.apply(typed(field));
        } catch (IllegalArgumentException _) {
            problem(field, wrong);
            return null;
        }
    }

    private @Nullable LocalDate date(String field) {
        try {
            return LocalDate.of(part(field, "-year"), part(field, "-month"), part(field, "-day"));
        } catch (NumberFormatException | DateTimeException _) {
            problem(field, "cases.power.date.wrong");
            return null;
        }
    }

    private int part(String field, String part) {
        return Integer.parseInt(typed(field + part));
    }

    private void problem(String field, String key) {
        problems.add(new Problems.Problem(field, texts.get(key)));
    }
}
