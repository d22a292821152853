package id.pendopo.partners;

import id.pendopo.kernel.RegionCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The business licensing system at the end of its line; docs/integrating/neighbours.md is the contract. */
final class AskedLicensing implements BusinessLicensing {

    private final Neighbour neighbour;
    private final Inquiries inquiries;

    AskedLicensing(Neighbour neighbour, Inquiries inquiries) {
        this.neighbour = neighbour;
        this.inquiries = inquiries;
    }

    @Override
    public Answer verify(RegionCode region, Claim claim) {
        var askedAt = inquiries.now();
        var answer = neighbour.ask(question(claim), AskedLicensing::read).orElseGet(Answer.NotVerified::new);
        inquiries.record(region, neighbour, claim.nib(), word(answer), askedAt);
        return answer;
    }

    private static Map<String, String> question(Claim claim) {
        var question = new HashMap<String, String>();
        question.put("nib", claim.nib());
        claim.name().ifPresent(name -> question.put("name", name));
        return question;
    }

    private static Optional<Answer> read(JsonNode answer) {
        return switch (answer.path("status").asString("")) {
            case "ACTIVE" ->
                answer.path("nameMatches").isBoolean()
                        ? Optional.of(
                                new Answer.Active(answer.path("nameMatches").booleanValue()))
                        : Optional.empty();
            case "SUSPENDED", "REVOKED" -> Optional.of(new Answer.NotActive());
            case "UNKNOWN" -> Optional.of(new Answer.Unknown());
            default -> Optional.empty();
        };
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case Answer.Active active -> active.nameMatches() ? "ACTIVE" : "ACTIVE OTHER_NAME";
            case Answer.NotActive _ -> "NOT_ACTIVE";
            case Answer.Unknown _ -> "UNKNOWN";
            case Answer.NotVerified _ -> "NOT_VERIFIED";
        };
    }
}
