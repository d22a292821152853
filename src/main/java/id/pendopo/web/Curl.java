package id.pendopo.web;

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
        if (call.method().equals("POST")) {
            command.append(NEXT).append("-H \"Idempotency-Key: $(uuidgen)\"");
        }
        call.example()
                .body()
                .ifPresent(body -> command.append(NEXT)
                        .append("-H \"Content-Type: application/json\"")
                        .append(NEXT)
                        .append("-d '")
                        .append(json.writeValueAsString(body).replace("'", "'\\''"))
                        .append('\''));
        if (!call.example().upload().isEmpty()) {
            command.append(NEXT).append("-F file=@").append(call.example().upload());
        }
        return command.append(NEXT)
                .append("\"$PENDOPO")
                .append(call.example().path())
                .append('"')
                .toString();
    }
}
