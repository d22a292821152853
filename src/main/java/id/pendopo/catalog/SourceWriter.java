package id.pendopo.catalog;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a tree as a person would read it: YAML, or JSON for a schema, always the same for the same tree. */
final class SourceWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Dump YAML = new Dump(DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(120)
            .setSplitLines(true)
            .build());

    private SourceWriter() {}

    static String write(JsonNode tree) {
        var plain = MAPPER.treeToValue(tree, Object.class);
        synchronized (YAML) {
            return YAML.dumpToString(plain);
        }
    }
}
