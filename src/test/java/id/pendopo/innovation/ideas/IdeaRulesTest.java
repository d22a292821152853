package id.pendopo.innovation.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.kernel.Refusal;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdeaRulesTest {

    private static final IdeaText GOOD = new IdeaText("Antre sejak subuh", "Nomor antrean lewat telepon", "warga desa");

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var empty = new NewIdea("", Optional.empty(), Optional.empty(), new IdeaText(" ", "", ""));

        assertThat(IdeaRules.faults(empty, false, EnumSet.of(Initiator.CITIZEN), "Warga Uji"))
                .extracting(Refusal::slug)
                .containsExactly(
                        "idea-text-missing",
                        "idea-text-missing",
                        "idea-text-missing",
                        "idea-agency",
                        "idea-initiator",
                        "idea-name-choice");
    }

    @Test
    void aTextHasItsLengthInSignsThatPeopleCount() {
        var longest = "ß".repeat(IdeaText.LONG - 1) + "😀";

        assertThat(IdeaRules.textFaults(new IdeaText(longest, "x", "y"))).isEmpty();
        assertThat(IdeaRules.textFaults(new IdeaText(longest + "a", "x", "y")))
                .extracting(Refusal::slug)
                .containsExactly("idea-text-long");
    }

    @Test
    void signsThatTurnALineRoundAreRefusedAndLinesAreNot() {
        assertThat(IdeaRules.textFaults(new IdeaText("satu\r\ndua", "x", "y"))).isEmpty();
        assertThat(IdeaRules.textFaults(new IdeaText("satu\u202edua", "x", "y")))
                .extracting(Refusal::slug)
                .containsExactly("idea-text-signs");
        assertThat(IdeaRules.textFaults(new IdeaText("satu\u0000dua", "x", "y")))
                .extracting(Refusal::slug)
                .containsExactly("idea-text-signs");
    }

    @Test
    void whoSealsTheirNameDoesNotWriteItIntoTheText() {
        var idea = new NewIdea(
                "DKP",
                Optional.of(Initiator.OFFICER),
                Optional.of(true),
                new IdeaText("Saya, pemetik-UJI  Teh, melihat antrean", GOOD.solution(), GOOD.helped()));

        assertThat(IdeaRules.faults(idea, true, EnumSet.of(Initiator.OFFICER), "Pemetik Uji Teh"))
                .extracting(Refusal::slug)
                .containsExactly("idea-own-name");
        assertThat(IdeaRules.names("seorang pemetikujian", "Pemetik Uji")).isFalse();
    }

    @Test
    void whoIsKnownByTheirOfficeCannotBeSealed() {
        var idea = new NewIdea("DKP", Optional.of(Initiator.HEAD_OF_REGION), Optional.of(true), GOOD);

        assertThat(IdeaRules.faults(idea, true, EnumSet.of(Initiator.HEAD_OF_REGION), "Gubernur Uji"))
                .extracting(Refusal::slug)
                .containsExactly("idea-known-by-office");
    }

    @Test
    void nobodySendsAsWhatTheyAreNot() {
        var idea = new NewIdea("DKP", Optional.of(Initiator.AGENCY), Optional.of(false), GOOD);

        assertThat(IdeaRules.faults(idea, true, EnumSet.of(Initiator.CITIZEN), "Warga Uji"))
                .extracting(Refusal::slug)
                .containsExactly("idea-initiator");
    }
}
