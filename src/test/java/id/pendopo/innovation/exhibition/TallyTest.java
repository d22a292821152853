package id.pendopo.innovation.exhibition;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.innovation.exhibition.Tally.Counted;
import id.pendopo.innovation.exhibition.Tally.Opened;
import id.pendopo.innovation.exhibition.Tally.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Votes, opened and counted. */
class TallyTest {

    private static Opened vote(String innovation, Counted counted) {
        return new Opened("d" + innovation + counted, "", innovation, counted);
    }

    @Test
    void equalVotesHaveEqualRanksAndWhatNobodyChoseIsThereWithNone() {
        var tally = Tally.of(
                List.of(
                        vote("a", Counted.COUNTED),
                        vote("b", Counted.COUNTED),
                        vote("b", Counted.EXCLUDED),
                        vote("", Counted.BROKEN)),
                List.of("c", "b", "a"));

        assertThat(tally.places()).containsExactly(new Place(1, "a", 1), new Place(1, "b", 1), new Place(3, "c", 0));
        assertThat(tally.number(Counted.EXCLUDED)).isEqualTo(1);
        assertThat(tally.number(Counted.BROKEN)).isEqualTo(1);
    }

    @Test
    void aSealedVoteHasOneLengthAndAnotherDigestWhenItsWordsChange() {
        var one = Vote.of("gelar", "a");
        var other = Vote.of("gelar", "inovasi-dengan-nama-yang-sangat-panjang-sekali-2");

        assertThat(one.text()).hasSameSizeAs(other.text());
        assertThat(Vote.read("gelar", one.text())).map(Vote::digest).contains(one.digest());
        assertThat(Vote.read("gelar", one.text().replaceFirst("a", "b")))
                .map(Vote::digest)
                .isPresent()
                .get()
                .isNotEqualTo(one.digest());
        assertThat(Vote.read("lain", one.text()))
                .map(Vote::digest)
                .isPresent()
                .get()
                .isNotEqualTo(one.digest());
        assertThat(Vote.read("gelar", "pendek")).isEmpty();
    }
}
