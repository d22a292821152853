package id.pendopo.innovation.competition;

import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters into an edition.
 *
 * @param number given when it is sent, for example {@code E0017}
 * @param region that runs the edition, under which the entry is kept
 * @param entrantRegion whose agency enters it
 * @param holder who enters it, as published
 * @param idea from which it grew, if it did
 * @param version counts what was saved; who saves says which they saw
 * @param papers uploads by slot
 * @param answerBy last day to answer what the secretariat found
 */
public record Entry(
        UUID id,
        String edition,
        @Nullable String number,
        RegionCode region,
        UUID author,
        RegionCode entrantRegion,
        String agency,
        String holder,
        String cluster,
        EntryState state,
        @Nullable UUID idea,
        EntryContent content,
        int version,
        Map<String, Paper> papers,
        List<Author> authors,
        @Nullable LocalDate answerBy,
        @Nullable Instant sentAt,
        Instant changedAt) {

    /** A file in a slot. */
    public record Paper(UUID upload, String name) {}

    /** Somebody who wrote it with the author; one who was invited and has not joined yet has no day. */
    public record Author(
            UUID account, String name, @Nullable Instant joinedAt) {}

    /**
     * What happened to it.
     *
     * @param promise what the public log holds of it; empty for a step from before it was kept
     */
    public record Step(
            String kind, String reason, List<String> faults, UUID acted, Instant at, Optional<Promise> promise) {}

    /** What the public log was promised; its salt is for those who wrote the entry. */
    public record Promise(String content, byte[] salt) {

        static Promise of(String content) {
            return new Promise(content, Commitment.to(content).salt());
        }

        Commitment commitment() {
            return Commitment.of(salt, content);
        }

        public String digest() {
            return commitment().toString();
        }

        public String saltInHex() {
            return HexFormat.of().formatHex(salt);
        }
    }

    /** As a draft; later only to cure what the secretariat found, until the last day to answer. */
    public boolean isOpenToWriting(LocalDate today) {
        return state == EntryState.DRAFT || (state == EntryState.FAULTED && isOpenToAnswer(today));
    }

    /** Whether who wrote it may still answer what was found, or ask once more after a refusal. */
    public boolean isOpenToAnswer(LocalDate today) {
        return (state == EntryState.FAULTED || state == EntryState.REFUSED)
                && answerBy != null
                && !today.isAfter(answerBy);
    }

    /** A title to show; drafts may have none yet. */
    public String title() {
        return content.title();
    }

    /** Whoever wrote it. */
    Stream<UUID> writers() {
        return Stream.concat(
                Stream.of(author),
                authors.stream().filter(other -> other.joinedAt() != null).map(Author::account));
    }

    /** Who may write on it: the author and those who joined. */
    public boolean isWrittenBy(UUID account) {
        return writers().anyMatch(account::equals);
    }

    /** Who was asked to write with the author and has not answered yet. */
    public boolean isAsked(UUID account) {
        return authors.stream().anyMatch(other -> other.account().equals(account) && other.joinedAt() == null);
    }
}
