package id.pendopo.partners;

import id.pendopo.kernel.Check;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets a service ask whether a business number lives. Parameter of the question: {@code name} of the business; what is not
 * given is not compared.
 */
@Component
class BusinessCheck implements Check {

    static final String NAME = "business-licensing";

    private final BusinessLicensing licensing;

    BusinessCheck(BusinessLicensing licensing) {
        this.licensing = licensing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer ask(Question question) {
        var nib = question.holder();
        if (!nib.matches("\\d{13}")) {
            return new Answer.Fails("partners.business.unknown");
        }
        var claim = new BusinessLicensing.Claim(
                nib, Optional.ofNullable(question.parameters().get("name")).filter(name -> !name.isBlank()));
        return switch (licensing.verify(question.region(), claim)) {
            case BusinessLicensing.Answer.Active active ->
                active.nameMatches()
                        ? new Answer.Holds("NIB " + nib)
                        : new Answer.Differs("partners.business.otherName");
            case BusinessLicensing.Answer.NotActive _ -> new Answer.Fails("partners.business.notActive");
            case BusinessLicensing.Answer.Unknown _ -> new Answer.Fails("partners.business.unknown");
            case BusinessLicensing.Answer.NotVerified _ -> new Answer.NotVerified("partners.business.notVerified");
        };
    }
}
