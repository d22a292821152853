package id.pendopo.bench.contender;

/** The steps as a process: the start event is the hand-in, a user task is each of the others. */
final class Bpmn {

    static final String KEY = "permit";

    private Bpmn() {}

    static String process(String namespace, String prefix) {
        var body = new StringBuilder("<startEvent id=\"submit\"/>");
        var before = "submit";
        for (var step : Contender.STEPS) {
            body.append("<userTask id=\"%s\" name=\"%s\" %s:candidateGroups=\"%s\"/>"
                            .formatted(step, step, prefix, step))
                    .append(flow(before, step));
            before = step;
        }
        body.append("<endEvent id=\"end\"/>").append(flow(before, "end"));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:%s="%s" targetNamespace="bench">
                  <process id="%s" isExecutable="true">%s</process>
                </definitions>
                """.formatted(prefix, namespace, KEY, body);
    }

    private static String flow(String from, String to) {
        return "<sequenceFlow id=\"%s-%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(from, to, from, to);
    }
}
