package id.pendopo.kernel;

import java.time.Instant;
import java.util.Optional;

/**
 * A service was rendered, or refused, or given up: the fact from which everything is measured.
 *
 * @param service code of the service, for example {@code research-recommendation}
 * @param version digest of the definition on which it ran
 * @param office agency that decided
 * @param outcome granted, refused, withdrawn, deemed-approved
 * @param workingDays net working days of the legal clock
 * @param grossDays calendar days from submission to the end
 * @param pausedDays working days while the citizen had to act
 * @param standardDays what the standard promised
 * @param outOfTurn how often the file was taken out of turn
 * @param fee whole rupiah
 * @param distanceKm distance saved or travelled, where known
 * @param receipt code by which its citizen may rate or complain
 */
public record ServiceFinished(
        RegionCode region,
        String service,
        String version,
        String office,
        Actor.Channel channel,
        String outcome,
        Instant submittedAt,
        Instant finishedAt,
        int workingDays,
        int grossDays,
        int pausedDays,
        int standardDays,
        int returns,
        int outOfTurn,
        long fee,
        Optional<Integer> distanceKm,
        String receipt) {}
