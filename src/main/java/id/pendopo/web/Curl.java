package id.pendopo.web;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes the example of a call as a command that can be pasted. */
final class Curl {

    private static final String NEXT = " \\\n  ";

    private Curl() {}

    static String of(ApiCall call, JsonMapper json) {
        var command = new StringBuilder("curl -sS");
        if (!call.method().equals("GET")) {
            command.append(" -X ").append(call.method());
        }
        if (call.needsToken()) {
            command.append(NEXT).append("-H \"Authorization: Bearer $TOKEN\"");
        }
        if (call.method().equals("POST") && call.needsToken()) {
            command.append(NEXT).append("-H \"Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)\"");
        }
        var body = call.example().body().map(sent -> pretty(sent, json));
        body.ifPresent(_ -> command.append(NEXT)
                .append("-H \"Content-Type: application/json\"")
                .append(NEXT)
                .append("-d @-"));
        var table = call.example().table();
        if (!table.isEmpty()) {
            command.append(NEXT)
                    .append("-H \"Content-Type: text/csv\"")
                    .append(NEXT)
                    .append("--data-binary @-");
        }
        if (!call.example().upload().isEmpty()) {
            command.append(NEXT).append("-F file=@").append(call.example().upload());
        }
        if (!call.example().save().isEmpty()) {
            command.append(NEXT).append("-o ").append(call.example().save());
        }
        command.append(NEXT).append("\"$PENDOPO").append(call.example().path()).append('"');
        body.ifPresent(sent -> command.append(" <<JSON\n").append(sent).append("\nJSON"));
        if (!table.isEmpty()) {
            command.append(" <<CSV\n").append(table.strip()).append("\nCSV");
        }
        return command.toString();
    }

    /** A number that the reader puts in stands without quotes, as numbers do. */
    private static String pretty(Map<String, Object> body, JsonMapper json) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body).replace("\"$VERSION\"", "$VERSION");
    }
}
