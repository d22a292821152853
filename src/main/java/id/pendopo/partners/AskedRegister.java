package id.pendopo.partners;

import id.pendopo.kernel.RegionCode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The population register at the end of its line; docs/integrating/neighbours.md is the contract. */
final class AskedRegister implements PopulationRegister {

    private final Neighbour neighbour;
    private final Inquiries inquiries;

    AskedRegister(Neighbour neighbour, Inquiries inquiries) {
        this.neighbour = neighbour;
        this.inquiries = inquiries;
    }

    @Override
    public Answer verify(RegionCode region, Claim claim) {
        var askedAt = inquiries.now();
        var answer = neighbour.ask(question(claim), AskedRegister::read).orElseGet(Answer.NotVerified::new);
        inquiries.record(region, neighbour, claim.nik(), word(answer), askedAt);
        return answer;
    }

    private static Map<String, String> question(Claim claim) {
        var question = new HashMap<String, String>();
        question.put("nik", claim.nik());
        claim.name().ifPresent(name -> question.put("name", name));
        claim.birthDate().ifPresent(date -> question.put("birthDate", date.toString()));
        return question;
    }

    private static Optional<Answer> read(JsonNode answer) {
        return switch (answer.path("answer").asString("")) {
            case "MATCH" -> Optional.of(new Answer.Match());
            case "MISMATCH" -> fields(answer.path("fields")).map(Answer.Mismatch::new);
            case "UNKNOWN" -> Optional.of(new Answer.Unknown());
            default -> Optional.empty();
        };
    }

    /** A mismatch in nothing, or in something that we do not know, is no answer. */
    private static Optional<Set<Field>> fields(JsonNode names) {
        var fields = EnumSet.noneOf(Field.class);
        for (var name : names) {
            switch (name.asString("")) {
                case "NAME" -> fields.add(Field.NAME);
                case "BIRTH_DATE" -> fields.add(Field.BIRTH_DATE);
                default -> {
                    return Optional.empty();
                }
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case Answer.Match _ -> "MATCH";
            case Answer.Mismatch mismatch ->
                "MISMATCH "
                        + String.join(
                                " ",
                                mismatch.fields().stream()
                                        .map(Field::name)
                                        .sorted()
                                        .toList());
            case Answer.Unknown _ -> "UNKNOWN";
            case Answer.NotVerified _ -> "NOT_VERIFIED";
        };
    }
}
