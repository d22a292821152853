package id.pendopo.bench.load;

import id.pendopo.bench.contender.Contender;
import id.pendopo.bench.load.Way.Seen;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a contender behind the thin layer. */
public final class ThinAdapter implements Adapter {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public List<String> steps() {
        return Contender.STEPS;
    }

    @Override
    public String done() {
        return Contender.DONE;
    }

    @Override
    public HttpRequest submit(URI base) {
        return post(base.resolve("/cases"), "{\"data\":" + Sample.DATA + "}");
    }

    @Override
    public String number(String answer) {
        return JSON.readTree(answer).get("number").stringValue();
    }

    @Override
    public HttpRequest act(URI base, Seen seen) {
        return post(
                base.resolve("/cases/" + seen.number() + "/actions"),
                "{\"action\":\"%s\",\"offer\":\"%s\",\"remark\":\"%s\"}"
                        .formatted(seen.step(), seen.offer(), Sample.REMARK));
    }

    @Override
    public HttpRequest read(URI base, String number) {
        return HttpRequest.newBuilder(base.resolve("/cases/" + number)).build();
    }

    @Override
    public Seen seen(String answer) {
        var view = JSON.readTree(answer);
        return new Seen(
                view.get("number").stringValue(),
                view.get("step").stringValue(),
                view.get("offer").stringValue());
    }

    private static HttpRequest post(URI uri, String body) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
