package id.pendopo.demo;

import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.ServiceDefinition.VariantKind;
import id.pendopo.catalog.Step;
import id.pendopo.demo.Script.At;
import id.pendopo.demo.Story.Beat;
import id.pendopo.demo.Story.Manner;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Plans a year of requests. Pure: the same services, day and size give the same year. */
final class Plan {

    private static final long SEED = 35_17_2026;
    private static final int DAYS = 365;

    /** What a story usually takes of the longest that it may. */
    private static final double USUAL = 0.55;

    private static final String BUSIEST = "research-recommendation";

    /** Since an innovation looks at papers before people set out, none of these is sent back that was handed in later. */
    private static final int HELPED_SINCE = 210;

    private final Map<String, LoadedService> services;
    private final List<Script> scripts;
    private final OfficeHours hours;
    private final Instant end;
    private final int applicants;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Story> stories = new ArrayList<>();

    /** @param services by region and code, as in {@code 35/appeal} */
    Plan(Map<String, LoadedService> services, List<Script> scripts, OfficeHours hours, Instant end, int applicants) {
        this.services = services;
        this.scripts = scripts;
        this.hours = hours;
        this.end = end;
        this.applicants = applicants;
    }

    LocalDate firstDay() {
        return today().minusDays(DAYS);
    }

    LocalDate today() {
        return end.atZone(hours.zone()).toLocalDate();
    }

    List<Story> stories(int cases) {
        services.keySet().stream().sorted().forEach(key -> {
            for (int i = 0; i < Shares.of(key, cases); i++) {
                chain(key, i);
            }
        });
        Promised.ALL.forEach(this::keep);
        return List.copyOf(stories);
    }

    /** What a visitor is told to try is there, whatever chance has dealt. */
    private void keep(Promised promised) {
        scripts.stream()
                .filter(script ->
                        key(script).equals(promised.service()) && script.name().equals(promised.test()))
                .findFirst()
                .ifPresent(script -> {
                    var start = hours.before(today(), promised.daysAgo());
                    var at = hours.on(start, random.nextInt(200), 0);
                    var data = new Variety(random).of(script, start);
                    stories.add(new Story(
                            "promised/" + promised.service() + "/" + promised.test() + "/" + promised.daysAgo(),
                            script,
                            promised.applicant(),
                            stories.size(),
                            data,
                            promised.beats(script, hours, at).stream()
                                    .filter(beat -> beat.at().isBefore(end))
                                    .toList()));
                });
    }

    private void chain(String key, int i) {
        var service = service(key);
        boolean deemed = service.definition().clock().deemedApproval();
        var cycle = Fate.cycle(service.code().equals(BUSIEST), deemed);
        var fate = cycle.get(i % cycle.size());
        script(key, fate, i).ifPresent(last -> {
            var before = origins(last);
            int applicant = applicant();
            int lane = stories.size();
            var name = key + "/" + i;
            double rest = before.stream().mapToDouble(this::longest).sum() + 15.0 * before.size();
            var start = start(last, fate, rest);
            for (int j = before.size() - 1; j >= 0; j--) {
                var first = before.get(j);
                start = hours.before(start, (int) Math.ceil(longest(first)) + 5 + random.nextInt(10));
                tell(name + "/before-" + j, first, Fate.PLAIN, applicant, lane, start);
            }
            start = before.isEmpty() ? start : start(last, fate, rest, lastDay(lane));
            tell(name, last, fate, applicant, lane, start);
        });
    }

    /** Where stories come before, the last one starts when they are over. */
    private LocalDate start(Script script, Fate fate, double rest, LocalDate after) {
        var wanted = start(script, fate, rest);
        return wanted.isAfter(after) ? wanted : after.plusDays(1);
    }

    private LocalDate lastDay(int lane) {
        return stories.stream()
                .filter(story -> story.lane() == lane)
                .flatMap(story -> story.beats().stream())
                .map(beat -> beat.at().atZone(hours.zone()).toLocalDate())
                .max(LocalDate::compareTo)
                .orElse(firstDay());
    }

    private void tell(String name, Script script, Fate fate, int applicant, int lane, LocalDate start) {
        var beats = beats(script, fate, start);
        var data = new Variety(random).of(script, start);
        stories.add(new Story(name, script, applicant, lane, data, beats));
    }

    /** Those who can be signed in as have more requests than anybody of the crowd. */
    private int applicant() {
        int draw = random.nextInt(100);
        return draw < 6 ? 0 : draw < 9 ? 1 : 2 + random.nextInt(applicants - 2);
    }

    private Optional<Script> script(String key, Fate fate, int i) {
        var ends = fate == Fate.REFUSED ? "REFUSED" : "GRANTED";
        var own = scripts.stream()
                .filter(script -> key(script).equals(key) && script.ends().equals(ends))
                .toList();
        boolean about = (fate == Fate.PLAIN || fate == Fate.OPEN) && i % 4 >= 2;
        var fitting = own.stream()
                .filter(script -> isNew(script) != about)
                .filter(script -> isNew(script) || first(key, script).isPresent())
                .toList();
        var choice = fitting.isEmpty() ? own.stream().filter(this::isNew).toList() : fitting;
        if (choice.isEmpty() && !ends.equals("GRANTED")) {
            return script(key, Fate.PLAIN, 0);
        }
        return choice.isEmpty() ? Optional.empty() : Optional.of(choice.get(random.nextInt(choice.size())));
    }

    /** What must have been granted before, the first first. */
    private List<Script> origins(Script script) {
        var before = new ArrayList<Script>();
        if (!isNew(script)) {
            first(key(script), script).ifPresent(before::add);
        }
        if (script.service().equals("fishing-vessel-licence")) {
            first("35/fishing-business-licence", script).ifPresent(licence -> before.addFirst(licence));
        }
        return before;
    }

    private Optional<Script> first(String key, Script like) {
        return scripts.stream()
                .filter(script -> key(script).equals(key)
                        && isNew(script)
                        && script.ends().equals("GRANTED"))
                .filter(script -> script.applicant() == like.applicant())
                .findFirst();
    }

    private LocalDate start(Script script, Fate fate, double rest) {
        var service = service(key(script));
        int standard = service.definition().clock().days();
        int ago = switch (fate) {
            case OPEN -> random.nextInt((int) Math.ceil(longest(script) * USUAL) + 1);
            case OPEN_LATE -> standard + 4 + random.nextInt(6);
            case UNSIGNED -> (int) Math.ceil(longest(script));
            case PLAIN, RETURNED, RETURNED_TWICE, REFUSED, WITHDRAWN, UNANSWERED, LATE, SILENT -> -1;
        };
        if (ago >= 0) {
            return hours.before(today(), ago);
        }
        int returns = fate == Fate.RETURNED ? 1 : fate == Fate.RETURNED_TWICE ? 2 : 0;
        double needed = fate == Fate.UNANSWERED
                ? 32
                : longest(script) * 1.6 + standard * (fate == Fate.LATE ? 1.5 : 0) + returns * 5 + 4;
        var latest = returns > 0 && script.service().equals(BUSIEST)
                ? today().minusDays(HELPED_SINCE)
                : hours.before(today(), (int) Math.ceil(needed));
        var earliest = firstDay().plusDays((long) Math.ceil(rest * 1.6));
        long span = Math.max(1, ChronoUnit.DAYS.between(earliest, latest));
        return earliest.plusDays(random.nextLong(span));
    }

    private List<Beat> beats(Script script, Fate fate, LocalDate start) {
        var path = path(script, fate);
        int acts = acts(fate, path.size());
        var beats = new ArrayList<Beat>();
        var at = hours.on(start, random.nextInt(360), random.nextInt(60));
        beats.add(new Beat(at, Optional.empty(), -1, Manner.USUAL));
        boolean outOfTurn = random.nextInt(25) == 0;
        for (int i = 0; i < acts; i++) {
            var act = path.get(i);
            at = hours.later(at, gap(script, act, i, fate));
            var manner = outOfTurn && act.step().equals("intake") ? Manner.OUT_OF_TURN : Manner.USUAL;
            boolean unsigned = fate == Fate.UNSIGNED && i == acts - 1;
            beats.add(new Beat(at, Optional.of(act), i, unsigned ? Manner.UNSIGNED : manner));
        }
        return beats.stream().filter(beat -> beat.at().isBefore(end)).toList();
    }

    /** What is open in time stands where the day finds it; what is late was left somewhere. */
    private int acts(Fate fate, int all) {
        return switch (fate) {
            case OPEN -> all - 1;
            case OPEN_LATE -> random.nextInt(all);
            case PLAIN, RETURNED, RETURNED_TWICE, REFUSED, WITHDRAWN, UNANSWERED, LATE, UNSIGNED, SILENT -> all;
        };
    }

    private List<At> path(Script script, Fate fate) {
        var back = List.of(At.of("intake", "return"), At.of("correction", "resubmit"));
        boolean begins = script.path().getFirst().equals(back.getFirst());
        var plain = begins ? script.path().subList(2, script.path().size()) : script.path();
        int most = service(key(script)).definition().clock().returnsMax();
        var path = new ArrayList<At>();
        switch (fate) {
            case WITHDRAWN -> {
                return List.of(back.getFirst(), At.of("correction", "withdraw"));
            }
            case UNANSWERED -> {
                return List.of(back.getFirst());
            }
            case SILENT -> {
                return List.of(At.of("intake", "complete"));
            }
            case RETURNED -> path.addAll(back);
            case RETURNED_TWICE -> {
                path.addAll(back);
                if (most > 1) {
                    path.addAll(back);
                }
            }
            case OPEN -> path.addAll(random.nextInt(5) == 0 ? back : List.of());
            case PLAIN, REFUSED, LATE, UNSIGNED, OPEN_LATE -> {
                // as it is told
            }
        }
        boolean more = plain.stream().anyMatch(act -> act.action().equals("return"));
        if (more && most <= path.size() / 2 + 1) {
            path.clear();
        }
        path.addAll(plain);
        return path;
    }

    /** Working days until an act, of those that its step may take. */
    private double gap(Script script, At act, int i, Fate fate) {
        double share = 0.1 + random.nextDouble() * 0.7;
        var step = service(key(script)).definition().workflow().step(act.step());
        double usual = switch (step) {
            case Step.Task task -> task.days().orElse(2) * share;
            case Step.Applicant _ -> 0.3 + random.nextDouble() * 4;
            case Step.Fork _, Step.Join _, Step.Route _, Step.End _ -> share;
        };
        boolean waits = fate == Fate.LATE && i == 1;
        return waits ? usual + service(key(script)).definition().clock().days() + random.nextInt(1, 6) : usual;
    }

    /** Working days that a story takes at the most. */
    private double longest(Script script) {
        var workflow = service(key(script)).definition().workflow();
        return path(script, Fate.PLAIN).stream()
                .map(act -> workflow.step(act.step()))
                .mapToDouble(
                        step -> step instanceof Step.Task task ? task.days().orElse(2) * 0.8 : 4.3)
                .sum();
    }

    private boolean isNew(Script script) {
        return service(key(script)).definition().variant(script.variant()).kind() == VariantKind.NEW;
    }

    private LoadedService service(String key) {
        var service = services.get(key);
        if (service == null) {
            throw new IllegalArgumentException("No service " + key);
        }
        return service;
    }

    static String key(Script script) {
        return script.region().value() + "/" + script.service();
    }
}
