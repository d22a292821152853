package id.pendopo.catalog;

import id.pendopo.kernel.RegionCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a service, ready to run: read, checked and compiled once, the same for ever.
 *
 * @param digest SHA-256 of its files, in hexadecimal
 * @param letters template by name: receipt, return, refusal, decree, duplicate, revocation, …
 * @param asks by name: forms that an action of the workflow must have filled
 * @param letterhead what stands above each letter
 * @param remedies what a person may do against a decision
 */
public record LoadedService(
        RegionCode region,
        String digest,
        ServiceDefinition definition,
        Form form,
        Map<String, String> letters,
        Map<String, Form> asks,
        Optional<Letterhead> letterhead,
        List<Remedy> remedies,
        Conditions conditions) {

    public LoadedService {
        letters = Collections.unmodifiableMap(new LinkedHashMap<>(letters));
        remedies = List.copyOf(remedies);
        asks = Collections.unmodifiableMap(new LinkedHashMap<>(asks));
    }

    public String code() {
        return definition.code();
    }

    /** The remedy that runs in this service; empty for a service that fights nothing. */
    public Optional<Remedy> asRemedy() {
        return remedies.stream()
                .filter(remedy -> remedy.service().equals(code()))
                .findFirst();
    }

    public Workflow workflow() {
        return definition.workflow();
    }

    public String letter(String name) {
        var letter = letters.get(name);
        if (letter == null) {
            throw new IllegalArgumentException("No letter " + name + " in " + code());
        }
        return letter;
    }
}
