package id.pendopo.innovation.index;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a catalogue's file against its published schema, and its sums and bounds against themselves. */
final class CatalogueCheck {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(new SchemaRegistryConfig.Builder()
                    .formatAssertionsEnabled(true)
                    .pathType(PathType.JSON_POINTER)
                    .build()));

    private final CatalogueFile file;

    private CatalogueCheck(CatalogueFile file) {
        this.file = file;
    }

    /** The catalogue, if nothing is wrong with it; the faults stand in the file otherwise. */
    static Optional<Catalogue> check(CatalogueFile file, String schema) {
        var check = new CatalogueCheck(file);
        if (file.faults().isEmpty()) {
            REGISTRY.getSchema(MAPPER.readTree(schema)).validate(file.tree()).forEach(check::tell);
        }
        if (!file.faults().isEmpty()) {
            return Optional.empty();
        }
        var catalogue = MAPPER.treeToValue(file.tree(), Catalogue.class);
        check.sums(catalogue);
        check.orders(catalogue);
        check.rows("/spd", catalogue.spd(), catalogue);
        check.rows("/innovation", catalogue.innovation(), catalogue);
        check.sources("", file.tree(), catalogue);
        return file.faults().isEmpty() ? Optional.of(catalogue) : Optional.empty();
    }

    private void tell(Error error) {
        var pointer = error.getInstanceLocation().toString();
        var name = error.getProperty() == null
                ? pointer.substring(pointer.lastIndexOf('/') + 1)
                : String.valueOf(error.getProperty());
        switch (String.valueOf(error.getKeyword())) {
            case "required" -> file.fault(pointer, "'" + name + "' is missing.", "Add it here.");
            case "additionalProperties" ->
                file.fault(
                        pointer + "/" + name,
                        "Nobody knows a '" + name + "' here.",
                        "Mind the spelling, or take it away.");
            default ->
                file.fault(
                        pointer, "'" + name + "': " + error.getMessage() + ".", "See catalogue.schema.json beside it.");
        }
    }

    private void sums(Catalogue catalogue) {
        var most = catalogue.maximum();
        sum("/maximum/spd", most.spd(), most(catalogue.spd()));
        sum("/maximum/innovation", most.innovation(), most(catalogue.innovation()));
        var number = catalogue.number();
        sum("/maximum/number", most.number(), number.each().multiply(BigDecimal.valueOf(number.most())));
        sum("/maximum/total", most.total(), most.spd().add(most.innovation()).add(most.number()));
    }

    private static BigDecimal most(List<Row> rows) {
        return rows.stream().map(row -> row.score(Row.LEVEL_MAX)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void sum(String pointer, BigDecimal written, BigDecimal reckoned) {
        if (written.compareTo(reckoned) != 0) {
            file.fault(
                    pointer,
                    "It says " + written + ", and its parts add up to " + reckoned.toPlainString() + ".",
                    "Correct the sum or the parts.");
        }
    }

    private void orders(Catalogue catalogue) {
        var predicates = catalogue.predicates();
        for (int i = 1; i < predicates.size(); i++) {
            if (predicates.get(i).from().compareTo(predicates.get(i - 1).from()) >= 0) {
                file.fault("/predicates/" + i + "/from", "It is not below the one before.", "Put the best first.");
            }
        }
        if (predicates.getLast().from().signum() != 0) {
            file.fault("/predicates", "An index of 0 has no predicate.", "Let the last one begin at 0.");
        }
        var years = catalogue.years();
        for (int i = 0; i < years.size(); i++) {
            if (i > 0 && years.get(i).year() <= years.get(i - 1).year()) {
                file.fault("/years/" + i + "/year", "It is not after the one before.", "Put the earliest first.");
            }
            if (years.get(i).affairs() > catalogue.affairs().size()) {
                file.fault("/years/" + i + "/affairs", "There are not so many basic affairs.", "Ask for fewer.");
            }
        }
    }

    private void rows(String pointer, List<Row> rows, Catalogue catalogue) {
        var seen = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var at = pointer + "/" + i;
            if (!seen.add(row.row())) {
                file.fault(at + "/row", "The row '" + row.row() + "' stands twice.", "Take one away.");
            }
            var variable = row.variable();
            if (variable != null
                    && catalogue.variables().stream()
                            .noneMatch(each -> each.code().equals(variable))) {
                file.fault(at + "/variable", "There is no variable '" + variable + "'.", "Name one of the variables.");
            }
            for (int j = 0; j < row.bases().size(); j++) {
                bands(at + "/bases/" + j + "/levels", row.bases().get(j).levels());
            }
        }
    }

    private void bands(String pointer, List<Band> bands) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).isEmpty()) {
                file.fault(
                        pointer + "/" + i, "No figure lies between these bounds.", "Let 'below' be more than 'from'.");
            }
            for (int j = 0; j < i; j++) {
                if (bands.get(i).overlaps(bands.get(j))) {
                    file.fault(
                            pointer + "/" + i,
                            "A figure would belong to two levels.",
                            "'from' belongs to its level, 'below' does not.");
                }
            }
        }
    }

    /** Wherever a value names its source, that source is described. */
    private void sources(String pointer, JsonNode node, Catalogue catalogue) {
        var source = node.path("source").asString("");
        if (!source.isEmpty() && !catalogue.sources().containsKey(source)) {
            file.fault(pointer + "/source", "There is no source '" + source + "'.", "Describe it under 'sources'.");
        }
        node.properties().forEach(each -> sources(pointer + "/" + each.getKey(), each.getValue(), catalogue));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                sources(pointer + "/" + i, node.get(i), catalogue);
            }
        }
    }
}
