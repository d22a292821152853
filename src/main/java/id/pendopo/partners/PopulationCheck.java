package id.pendopo.partners;

import id.pendopo.kernel.Check;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets a service ask whether an applicant is registered as they say. Parameters of the question: {@code name} and
 * {@code birthDate} (as in 1987-11-12); what is not given is not compared.
 */
@Component
class PopulationCheck implements Check {

    static final String NAME = "population-register";

    private final PopulationRegister register;

    PopulationCheck(PopulationRegister register) {
        this.register = register;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer ask(Question question) {
        var nik = question.holder();
        if (!nik.matches("\\d{16}")) {
            return new Answer.Fails("partners.population.unknown");
        }
        var claim = new PopulationRegister.Claim(
                nik,
                Optional.ofNullable(question.parameters().get("name")).filter(name -> !name.isBlank()),
                date(question.parameters().getOrDefault("birthDate", "")));
        return switch (register.verify(question.region(), claim)) {
            case PopulationRegister.Answer.Match _ -> new Answer.Holds("NIK …" + nik.substring(12));
            case PopulationRegister.Answer.Mismatch mismatch ->
                new Answer.Differs(
                        mismatch.fields().contains(PopulationRegister.Field.NAME)
                                ? "partners.population.otherName"
                                : "partners.population.otherBirthDate");
            case PopulationRegister.Answer.Unknown _ -> new Answer.Fails("partners.population.unknown");
            case PopulationRegister.Answer.NotVerified _ -> new Answer.NotVerified("partners.population.notVerified");
        };
    }

    /** A date that nobody can read is not compared; the form has its own check. */
    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
