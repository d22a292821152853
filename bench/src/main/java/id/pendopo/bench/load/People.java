package id.pendopo.bench.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Who walks through the product: citizens with their papers, and several officers for each desk, each with a token. */
public record People(List<Citizen> citizens, List<Officer> officers) {

    /** Papers by slot. */
    public record Citizen(String account, String token, String name, String identifier, Map<String, String> papers) {}

    /** @param step at which this officer sits */
    public record Officer(String step, String account, String token) {}

    public Citizen anyCitizen() {
        return citizens.get(ThreadLocalRandom.current().nextInt(citizens.size()));
    }

    public Officer anyOfficer(String step) {
        var desk =
                officers.stream().filter(officer -> officer.step().equals(step)).toList();
        return desk.get(ThreadLocalRandom.current().nextInt(desk.size()));
    }
}
