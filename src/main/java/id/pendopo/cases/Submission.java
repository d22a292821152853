package id.pendopo.cases;

import id.pendopo.kernel.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A request as it is handed in.
 *
 * @param region whose authority is asked to decide
 * @param data the form
 * @param documents uploads by slot; for a list's papers {@code slot.0}, {@code slot.1} …
 * @param origin number of the permit or case that it is about: renewal, amendment, duplicate, objection, appeal
 */
public record Submission(
        RegionCode region,
        String service,
        String variant,
        Applicant applicant,
        Map<String, Object> data,
        Map<String, List<UUID>> documents,
        Optional<String> origin) {

    public Submission {
        documents = Deed.present(documents);
    }

    Submission about(String number) {
        return new Submission(region, service, variant, applicant, data, documents, Optional.of(number));
    }
}
