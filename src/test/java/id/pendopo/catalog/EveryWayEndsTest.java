package id.pendopo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.RegionCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Random walks through every workflow on offer, without a case and without a clock: the definition alone. */
@PendopoTest
class EveryWayEndsTest {

    private static final int WALKS = 400;
    private static final int STEPS_MAX = 2_000;

    /** Of this many acts one tries to give the walk a direction; the rest are free, so circles are walked too. */
    private static final int PATIENCE = 60;

    @Autowired
    Catalog catalog;

    @Test
    void aWalkAlwaysStandsSomewhereUntilItEnds() {
        long seed = Long.getLong("pendopo.seed", System.nanoTime());
        for (var service : services()) {
            var outcomes = new HashSet<Outcome>();
            for (int walk = 0; walk < WALKS; walk++) {
                var chance = new Random(seed + walk);
                var where = "%s %s, -Dpendopo.seed=%d".formatted(service.region(), service.code(), seed + walk);
                outcomes.add(new Wanderer(service, chance, where).untilTheEnd());
            }
            assertThat(outcomes)
                    .as("%s %s can be granted and given up or refused", service.region(), service.code())
                    .contains(Outcome.GRANTED)
                    .hasSizeGreaterThan(1);
        }
    }

    private List<LoadedService> services() {
        return List.of(RegionCode.of("35"), RegionCode.of("35.17")).stream()
                .flatMap(region ->
                        catalog.offers(region).stream().map(offer -> catalog.byDigest(region, offer.digest())))
                .toList();
    }

    /** One case in thought: tokens by branch, the opinions so far, and conditions that fall as a coin does. */
    private static final class Wanderer {

        private final LoadedService service;
        private final Random chance;
        private final String where;
        private final Map<String, Position> tokens = new HashMap<>();
        private final Map<String, Set<String>> forks;
        private Optional<Outcome> ended = Optional.empty();
        private Set<String> forked = Set.of();
        private int acts;

        Wanderer(LoadedService service, Random chance, String where) {
            this.service = service;
            this.chance = chance;
            this.where = where;
            this.forks = service.workflow().steps().values().stream()
                    .filter(Step.Fork.class::isInstance)
                    .map(Step.Fork.class::cast)
                    .collect(Collectors.toMap(
                            Step.Fork::join, fork -> fork.branches().keySet(), (one, _) -> one));
        }

        Outcome untilTheEnd() {
            arrive(Interpreter.begin(service.workflow(), nothing(), this::coin));
            while (ended.isEmpty()) {
                assertThat(tokens).as("somebody can act: %s", where).isNotEmpty();
                assertThat(++acts).as("it ends: %s", where).isLessThan(STEPS_MAX);
                act(pick(List.copyOf(tokens.values())));
            }
            return ended.get();
        }

        private void act(Position from) {
            var others = tokens.keySet().stream()
                    .filter(branch -> !branch.equals(from.branch()))
                    .collect(Collectors.toSet());
            var step = service.workflow().step(from.step());
            var move = step instanceof Step.Applicant && chance.nextInt(10) == 0
                    ? Interpreter.expire(service.workflow(), from, others, nothing(), this::coin)
                    : Interpreter.act(service.workflow(), from, choose(from, step), others, nothing(), this::coin);
            tokens.remove(from.branch());
            move.joined().ifPresent(join -> {
                assertThat(others).as("the join waits for all: %s", where).isEmpty();
                assertThat(forked).as("it joins what was forked: %s", where).isEqualTo(forks.get(join));
                forked = Set.of();
            });
            assertThat(move.waits() && others.isEmpty())
                    .as("nobody waits for nobody: %s", where)
                    .isFalse();
            arrive(move);
        }

        private void arrive(Move move) {
            for (var position : move.arrivals()) {
                assertThat(tokens.put(position.branch(), position))
                        .as("one token on a branch: %s", where)
                        .isNull();
                assertThat(actions(service.workflow().step(position.step())))
                        .as("where a case stands something can be done: %s at %s", where, position.step())
                        .isNotEmpty();
            }
            if (move.arrivals().size() > 1) {
                forked = move.arrivals().stream().map(Position::branch).collect(Collectors.toSet());
            }
            ended = move.ended();
        }

        /** At random at first; later by the first action, which leads on in every definition. */
        private Action choose(Position from, Step step) {
            var actions = actions(step);
            assertThat(actions).as("%s at %s", where, from.step()).isNotEmpty();
            var free = new ArrayList<>(actions.values());
            return acts > PATIENCE && chance.nextInt(3) > 0 ? free.getFirst() : pick(free);
        }

        private static Map<String, Action> actions(Step step) {
            return switch (step) {
                case Step.Task task -> task.actions();
                case Step.Applicant applicant -> applicant.actions();
                case Step.Fork _, Step.Join _, Step.Route _, Step.End _ -> Map.of();
            };
        }

        private boolean coin(String condition, Facts facts) {
            assertThat(condition).as(where).isNotBlank();
            assertThat(facts).isNotNull();
            return chance.nextBoolean();
        }

        private <T> T pick(List<T> all) {
            return all.get(chance.nextInt(all.size()));
        }

        private static Facts nothing() {
            return new Facts("new", "PERSON", Map.of(), Map.of());
        }
    }
}
