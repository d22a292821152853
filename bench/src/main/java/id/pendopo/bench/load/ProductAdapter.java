package id.pendopo.bench.load;

import id.pendopo.bench.load.Way.Seen;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the product by its interface for integrators: with tokens, as the people that a case needs. */
public final class ProductAdapter implements Adapter {

    private static final JsonMapper JSON = new JsonMapper();

    private final People people;

    public ProductAdapter(People people) {
        this.people = people;
    }

    @Override
    public List<String> steps() {
        return Walk.names();
    }

    @Override
    public String done() {
        return Walk.DONE;
    }

    @Override
    public HttpRequest submit(URI base) {
        var citizen = people.anyCitizen();
        var papers = new HashMap<String, List<String>>();
        Walk.PAPERS.forEach(slot -> papers.put(slot, List.of(citizen.papers().get(slot))));
        return post(
                base.resolve("/api/v1/cases"),
                citizen.token(),
                Map.of("service", Walk.SERVICE, "variant", Walk.VARIANT, "data", Walk.FORM, "documents", papers));
    }

    @Override
    public String number(String answer) {
        return JSON.readTree(answer).get("number").stringValue();
    }

    @Override
    public HttpRequest act(URI base, Seen seen) {
        var step = Walk.step(seen.step());
        return post(
                base.resolve("/api/v1/cases/" + seen.number() + "/actions"),
                people.anyOfficer(step.name()).token(),
                Map.of(
                        "action",
                        step.action(),
                        "version",
                        Integer.parseInt(seen.offer()),
                        "reason",
                        Sample.REMARK,
                        "data",
                        step.data()));
    }

    @Override
    public HttpRequest read(URI base, String number) {
        return HttpRequest.newBuilder(base.resolve("/api/v1/cases/" + number))
                .header("Authorization", "Bearer " + people.anyOfficer("intake").token())
                .build();
    }

    @Override
    public Seen seen(String answer) {
        var view = JSON.readTree(answer);
        var number = view.get("number").stringValue();
        var state = view.get("state").stringValue();
        if (state.equals(Walk.DONE)) {
            return new Seen(number, state, "");
        }
        var action = view.get("actions").get(0);
        return new Seen(
                number,
                action.get("step").stringValue(),
                Integer.toString(action.get("version").intValue()));
    }

    private static HttpRequest post(URI uri, String token, Object body) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }
}
