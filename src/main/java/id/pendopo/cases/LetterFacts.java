package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Form;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.Remedy;
import id.pendopo.database.Transactions;
import id.pendopo.law.Instruments;
import id.pendopo.law.LegalInstrument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The facts of a case as a letter prints them: texts, in Indonesian, with a dash for what was not answered. */
@Component
class LetterFacts {

    static final Locale LANGUAGE = Locale.of("id");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", LANGUAGE);
    private static final String NOTHING = "–";

    private final Catalog catalog;
    private final Instruments instruments;
    private final PermitStore permits;
    private final Transactions transactions;
    private final Sheet sheet;

    LetterFacts(Catalog catalog, Instruments instruments, PermitStore permits, Transactions transactions, Sheet sheet) {
        this.catalog = catalog;
        this.instruments = instruments;
        this.permits = permits;
        this.transactions = transactions;
        this.sheet = sheet;
    }

    /** What every letter of a case may name. */
    Map<String, Object> of(CaseRow file, LoadedService service, Moment now) {
        var holder = sheet.holder(file.holderSealed());
        var progress = file.progress();
        var values = new LinkedHashMap<String, Object>();
        values.put("service", Map.of("name", service.definition().name().id()));
        values.put(
                "variant",
                Map.of(
                        "name",
                        service.definition().variant(file.variant()).name().id()));
        values.put(
                "applicant",
                Map.of(
                        "name", holder.name(),
                        "identifier", holder.identifier(),
                        "address", holder.address().isBlank() ? NOTHING : holder.address()));
        values.put(
                "case",
                Map.of(
                        "number", file.number().value(),
                        "submittedAt",
                                date(progress.submittedAt().atZone(now.zone()).toLocalDate()),
                        "completeAt",
                                progress.completeAt() == null
                                        ? NOTHING
                                        : date(progress.completeAt()
                                                .atZone(now.zone())
                                                .toLocalDate()),
                        "trackingCode", holder.trackingCode()));
        values.put(
                "clock",
                Map.of(
                        "days", file.clock().days(),
                        "due", file.clock().due().map(LetterFacts::date).orElse(NOTHING)));
        values.put("data", answers(service.form().pages(), sheet.data(file.dataSealed())));
        return values;
    }

    /** The item of a list for which a child document is made. */
    Map<String, Object> item(CaseRow file, LoadedService service, String list, int index) {
        var fields = service.form().field(list).map(Form.Field::fields).orElse(List.of());
        return sheet.data(file.dataSealed()).get(list) instanceof List<?> items
                        && items.get(index) instanceof Map<?, ?> item
                ? printed(fields, item)
                : Map.of();
    }

    Map<String, Object> authority(DecisionStore.Decision decision) {
        return Map.of(
                "instrument",
                instruments
                        .find(decision.instrument())
                        .map(LegalInstrument::citation)
                        .orElse(decision.instrument()),
                "inName",
                decision.inName().id());
    }

    /** The document that a renewal, an amendment or a duplicate takes the place of. */
    Map<String, Object> replaced(CaseRow file) {
        var region = file.number().region();
        return Optional.ofNullable(file.origin())
                .flatMap(origin -> transactions.read(region, () -> permits.find(region, origin)))
                .<Map<String, Object>>map(old -> Map.of("number", old.number(), "date", date(old.validFrom())))
                .orElse(Map.of("number", NOTHING, "date", NOTHING));
    }

    /** Working days within which an objection can be raised, as the version on which the case runs says. */
    int objectionDays(CaseRow file) {
        return catalog.byDigest(file.number().region(), file.definition()).remedies().stream()
                .filter(remedy -> remedy.remedy().equals("objection"))
                .map(Remedy::fileWithin)
                .findFirst()
                .orElse(21);
    }

    static String date(LocalDate day) {
        return DAY.format(day);
    }

    private static Map<String, Object> answers(List<Form.Page> pages, Map<String, Object> data) {
        return printed(pages.stream().flatMap(page -> page.fields().stream()).toList(), data);
    }

    /** Each answer as its question's own words: the label of an option, a date written out, a dash for nothing. */
    private static Map<String, Object> printed(List<Form.Field> fields, Map<?, ?> data) {
        var printed = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            printed.put(field.name(), printed(field, Optional.ofNullable(data.get(field.name()))));
        }
        return printed;
    }

    private static Object printed(Form.Field field, Optional<?> answer) {
        if (answer.isEmpty() || "".equals(answer.get())) {
            return field.fields().isEmpty() ? NOTHING : List.of();
        }
        return switch (answer.get()) {
            case List<?> list -> list(field, list);
            case Map<?, ?> map -> printed(field.fields(), map);
            case Boolean yes -> yes ? "Ya" : "Tidak";
            case Number number -> number(number);
            case String text when field.widget().equals("date") -> date(LocalDate.parse(text));
            case Object plain -> {
                var option = field.options().get(plain.toString());
                yield option == null ? plain.toString() : option.id();
            }
        };
    }

    /** With the comma of Indonesian decimals; what is no decimal stays as it was typed. */
    private static String number(Number number) {
        return new BigDecimal(number.toString()).toPlainString().replace('.', ',');
    }

    private static List<Object> list(Form.Field field, List<?> list) {
        var items = new ArrayList<Object>();
        for (var item : list) {
            items.add(item instanceof Map<?, ?> map ? printed(field.fields(), map) : String.valueOf(item));
        }
        return items;
    }
}
