package id.pendopo.innovation.exhibition;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Finds what looks like one hand voting many times: tickets taken in bulk from one address or device within minutes, and
 * tickets that no gate ever saw. It accuses nobody: a school class at one router looks the same, so people decide. Pure.
 */
public final class Stuffing {

    static final int BULK = 5;
    static final Duration MINUTES = Duration.ofMinutes(10);

    private Stuffing() {}

    /** Why a group of tickets was found. */
    public enum Reason {
        ONE_ADDRESS,
        ONE_DEVICE,
        NEVER_IN
    }

    /**
     * A ticket that voted.
     *
     * @param address keyed hash of where it was registered; empty once that was erased
     * @param device the same of the device
     */
    public record Voter(
            UUID ticket,
            Optional<String> address,
            Optional<String> device,
            Instant registeredAt,
            Optional<Instant> checkedInAt) {}

    /** Tickets found together, oldest first, and the time within which they were registered. */
    public record Group(Reason reason, List<UUID> tickets, Instant from, Instant until) {
        public Group {
            tickets = List.copyOf(tickets);
        }
    }

    public static List<Group> groups(List<Voter> voters) {
        var groups = new ArrayList<Group>();
        bulk(Reason.ONE_ADDRESS, voters, Voter::address, groups);
        bulk(Reason.ONE_DEVICE, voters, Voter::device, groups);
        var never = voters.stream()
                .filter(voter -> voter.checkedInAt().isEmpty())
                .sorted(BY_TIME)
                .toList();
        if (!never.isEmpty()) {
            groups.add(group(Reason.NEVER_IN, never));
        }
        return groups;
    }

    private static final Comparator<Voter> BY_TIME = Comparator.comparing(Voter::registeredAt)
            .thenComparing(voter -> voter.ticket().toString());

    private static void bulk(
            Reason reason, List<Voter> voters, Function<Voter, Optional<String>> source, List<Group> groups) {
        Map<String, List<Voter>> bySource = new TreeMap<>();
        voters.stream()
                .sorted(BY_TIME)
                .forEach(voter -> source.apply(voter)
                        .ifPresent(key -> bySource.computeIfAbsent(key, _ -> new ArrayList<>())
                                .add(voter)));
        bySource.values().forEach(all -> runs(reason, all, groups));
    }

    /** The longest runs in which each window of minutes that holds enough of them is joined to the next. */
    private static void runs(Reason reason, List<Voter> sorted, List<Group> groups) {
        int begin = -1;
        int end = -1;
        for (int i = 0; i + BULK <= sorted.size(); i++) {
            int last = i + BULK - 1;
            if (Duration.between(sorted.get(i).registeredAt(), sorted.get(last).registeredAt())
                            .compareTo(MINUTES)
                    > 0) {
                continue;
            }
            if (begin >= 0 && i > end) {
                groups.add(group(reason, sorted.subList(begin, end + 1)));
                begin = i;
            }
            begin = begin < 0 ? i : begin;
            end = last;
        }
        if (begin >= 0) {
            groups.add(group(reason, sorted.subList(begin, end + 1)));
        }
    }

    private static Group group(Reason reason, List<Voter> voters) {
        return new Group(
                reason,
                voters.stream().map(Voter::ticket).toList(),
                voters.getFirst().registeredAt(),
                voters.getLast().registeredAt());
    }
}
