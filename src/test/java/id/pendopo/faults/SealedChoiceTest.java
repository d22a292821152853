package id.pendopo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.innovation.exhibition.Choice;
import id.pendopo.innovation.exhibition.Event;
import id.pendopo.innovation.exhibition.Fair;
import id.pendopo.innovation.exhibition.Gate;
import id.pendopo.innovation.exhibition.Programme;
import id.pendopo.innovation.exhibition.Ticket;
import id.pendopo.kernel.Roles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of an event, seen by everybody, before votes are cast and after: while it is open they are the same. */
@PendopoTest
class SealedChoiceTest {

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    @Autowired
    Fair fair;

    @Autowired
    Gate gate;

    @Autowired
    Choice choice;

    @Autowired
    Programme programme;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers;

    private Client session(Crowd.Person person) {
        return new Client(port).sending(Map.of("Cookie", "pendopo-session=" + crowd.session(person)));
    }

    private Map<String, Client> everybody(Crowd.Person secretariat, Event event) {
        var crew = crowd.officer(Crowd.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP");
        gate.name(secretariat.actor(), event.code(), crew.actor().account());
        var all = new LinkedHashMap<String, Client>();
        all.put("anybody", new Client(port));
        all.put("citizen", session(crowd.citizen()));
        all.put("secretariat", session(secretariat));
        all.put("crew", session(crew));
        for (var role :
                List.of(Roles.INNOVATION_OFFICER, Roles.JUROR, Roles.AGENCY_HEAD, Roles.ADMINISTRATOR, Roles.AUDITOR)) {
            all.put(role, session(crowd.officer(Crowd.PROVINCE, role, "SETDA")));
        }
        return all;
    }

    private List<String> paths(Event event, Ticket ticket) {
        var session = programme.of(Fair.anybody(), event.code()).getFirst().id();
        return handlers.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/events")
                        || pattern.contains("/hub/events")
                        || pattern.equals("/my/events"))
                .filter(pattern -> !pattern.endsWith(".pdf"))
                .map(pattern -> pattern.replace("{code}", event.code())
                        .replace("{ticket}", ticket.code())
                        .replace("{id}", session.toString()))
                .sorted()
                .toList();
    }

    /** What a page says, without what is new in each answer: form tokens, and the time of a list. */
    private static String said(Answer answer) {
        return answer.status() + " "
                + answer.body()
                        .replaceAll("(?s)name=\"_csrf\" value=\"[^\"]*\"", "")
                        .replaceAll("\"form\":\\{[^}]*}", "")
                        .replaceAll("\"at\":\"[^\"]*\"", "")
                        .replaceAll("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b", "");
    }

    private Map<String, String> walk(Map<String, Client> everybody, List<String> paths) {
        var all = new TreeMap<String, String>();
        everybody.forEach((who, client) -> paths.forEach(path -> all.put(who + " at " + path, said(client.get(path)))));
        return all;
    }

    @Test
    void noPageTellsAnybodyAnythingOfTheVotes() {
        var secretariat = crowd.officer(Crowd.PROVINCE, Roles.INNOVATION_SECRETARIAT, "SETDA");
        var event = fair.opened(secretariat.actor());
        var candidates = fair.candidates(secretariat.actor(), event);
        var bystander = fair.inside(secretariat.actor(), event);
        var voters = List.of(
                fair.inside(secretariat.actor(), event),
                fair.inside(secretariat.actor(), event),
                fair.inside(secretariat.actor(), event));
        var everybody = everybody(secretariat, event);
        var paths = paths(event, bystander);
        assertThat(paths).hasSizeGreaterThan(15);
        var before = walk(everybody, paths);

        var receipts = voters.stream()
                .map(voter -> choice.vote(Fair.anybody(), event.code(), voter.code(), candidates.getFirst()))
                .toList();

        var after = walk(everybody, paths);
        assertThat(after).isEqualTo(before);
        assertThat(after.values()).noneMatch(page -> receipts.stream().anyMatch(page::contains));
        assertThat(new Client(port)
                        .get("/events/" + event.code() + "/votes.csv")
                        .status())
                .isEqualTo(404);
    }
}
