package id.pendopo.cases;

import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.database.Vault;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Seals what is personal in a case, and opens it again: the holder, the form, the notes. */
@Component
class Sheet {

    private static final String HOLDER = "cases.case_file.holder";
    private static final String DATA = "cases.case_file.data";
    private static final String NOTE = "cases.note";
    private static final TypeReference<Map<String, Object>> PLAIN = new TypeReference<>() {};

    private final Vault vault;
    private final JsonMapper json;
    private final NameIndex names;

    Sheet(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
        this.names = new NameIndex(vault);
    }

    /**
     * The holder as sealed in the file.
     *
     * @param trackingCode by which the case is followed without an account
     */
    record Holder(String name, String identifier, String address, String contact, String trackingCode) {

        /** The name as anyone may see it: first letters, the rest covered. */
        String masked() {
            return Pattern.compile("\\s+")
                    .splitAsStream(name.strip())
                    .map(word -> word.substring(0, 1) + "***")
                    .collect(Collectors.joining(" "));
        }
    }

    byte[] seal(Applicant applicant, String trackingCode) {
        return sealed(
                new Holder(
                        applicant.name(),
                        applicant.identifier(),
                        applicant.address(),
                        applicant.contact(),
                        trackingCode),
                HOLDER);
    }

    Holder holder(byte[] sealed) {
        return json.readValue(vault.openBytes(sealed, HOLDER), Holder.class);
    }

    byte[] sealData(Map<String, Object> data) {
        return sealed(data, DATA);
    }

    Map<String, Object> data(byte[] sealed) {
        return json.readValue(vault.openBytes(sealed, DATA), PLAIN);
    }

    byte[] sealNote(Map<String, Object> note) {
        return sealed(note, NOTE);
    }

    Map<String, Object> note(byte[] sealed) {
        return json.readValue(vault.openBytes(sealed, NOTE), PLAIN);
    }

    byte[] sealText(String text) {
        return vault.seal(text, NOTE);
    }

    String text(byte[] sealed) {
        return vault.open(sealed, NOTE);
    }

    /** By which all cases and permits of one holder are found, whatever their name. */
    byte[] holderHash(ApplicantKind kind, String identifier) {
        return vault.lookup("cases.holder", (kind == ApplicantKind.PERSON ? "P" : "B") + identifier);
    }

    byte[] trackingHash(String code) {
        return vault.lookup("cases.tracking", code);
    }

    int[] nameGrams(String name) {
        return names.of(name);
    }

    Optional<int[]> wantedGrams(String part) {
        var grams = names.wanted(part);
        return grams.length == 0 ? Optional.empty() : Optional.of(grams);
    }

    private byte[] sealed(Object value, String context) {
        return vault.seal(json.writeValueAsBytes(value), context);
    }
}
