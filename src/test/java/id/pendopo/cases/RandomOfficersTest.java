package id.pendopo.cases;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.catalog.Effect;
import id.pendopo.catalog.Step;
import id.pendopo.documents.DemoAuthority;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Rights;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Officers and citizens who do at random what they may and what they may not, on cases of every service; after each act
 * all promises hold. The seed stands in the message: {@code -Dpendopo.seed=…} plays the same again.
 */
@PendopoTest
class RandomOfficersTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");
    private static final RegionCode JOMBANG = RegionCode.of("35.17");
    private static final int ACTS = 400;

    @Autowired
    Hall hall;

    @Autowired
    Walker walker;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Inbox inbox;

    @Autowired
    Promises promises;

    @Autowired
    Accounts accounts;

    @Autowired
    Rights rights;

    @Autowired
    DemoAuthority authority;

    private final long seed = Long.getLong("pendopo.seed", System.nanoTime());
    private final Random chance = new Random(seed);
    private final List<CaseNumber> open = new ArrayList<>();
    private final Map<CaseNumber, Promises.Seen> known = new HashMap<>();
    private final Map<CaseNumber, Actor> owners = new HashMap<>();
    private final List<Actor> crowd = new ArrayList<>();
    private int accepted;

    @Test
    void whateverTheyDoEveryPromiseHolds() throws IOException {
        handIn();
        gather();
        for (int act = 0; act < ACTS && !open.isEmpty(); act++) {
            var number = pick(open);
            try {
                tryOne(number);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "Act %d on %s of %s, -Dpendopo.seed=%d"
                                .formatted(act, number, seen(number).file().service(), seed),
                        e);
            }
        }
        promises.booksAreWhole(PROVINCE);
        promises.booksAreWhole(JOMBANG);
        assertThat(accepted).as("they got somewhere, seed %d", seed).isGreaterThan(ACTS / 5);
    }

    /** A case of every service and variant that the services' own tests fill in. */
    private void handIn() throws IOException {
        var seen = new java.util.HashSet<String>();
        var jombang = Path.of("services/35.17/research-recommendation/tests/granted.yaml");
        var scripts = new ArrayList<>(EveryServiceTest.scripts());
        scripts.add(jombang);
        scripts.add(jombang);
        for (var file : scripts) {
            var script = Walker.Script.read(file);
            if (script.service().equals("fishing-vessel-licence")
                    || (!script.variant().startsWith("new") && !script.service().matches("objection|appeal"))
                    || !seen.add(script.service() + script.variant() + script.applicant() + seen.size() % 2)) {
                continue;
            }
            var citizen = hall.citizen();
            var number = walker.submit(citizen, script);
            owners.put(number, citizen);
            known.put(number, promises.hold(null, number));
            open.add(number);
        }
        assertThat(open).hasSizeGreaterThan(8);
    }

    /** Strangers, the wrong desks, namesakes from another region, and one who holds two roles that must not meet. */
    private void gather() {
        crowd.add(hall.citizen());
        crowd.addAll(owners.values());
        crowd.add(Actor.anonymous(PROVINCE));
        for (var role : List.of(Roles.FRONT_OFFICER, Roles.TECHNICAL_REVIEWER, Roles.AGENCY_HEAD)) {
            crowd.add(hall.desk(PROVINCE, role, "DPMPTSP"));
            crowd.add(hall.desk(JOMBANG, role, "DPMPTSP"));
            crowd.add(hall.desk(PROVINCE, role, "DISPERIN"));
        }
        crowd.add(hall.desk(PROVINCE, Roles.AUDITOR, "DPMPTSP"));
        crowd.add(hall.desk(PROVINCE, Roles.ADMINISTRATOR, "DPMPTSP"));
        crowd.add(allRounder());
    }

    private Actor allRounder() {
        var actor = hall.officer(PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP");
        for (var role : List.of(Roles.AGENCY_HEAD, Roles.SECTION_HEAD, Roles.BACK_OFFICER)) {
            rights.grant(
                    Actor.system(PROVINCE),
                    new Rights.Grant(actor.account(), role, "DPMPTSP", LocalDate.of(2020, 1, 1), null),
                    "uji");
        }
        authority.enrol(actor.account(), "Pejabat Uji", "Serba Bisa", Hall.PASSPHRASE.toCharArray());
        return accounts.actor(PROVINCE, actor.account(), Actor.Channel.WEB).orElseThrow();
    }

    private void tryOne(CaseNumber number) {
        var before = seen(number);
        var view = files.view(Actor.system(number.region()), number);
        var offer = pick(view.actions());
        if (offer.does() == Effect.WITHDRAW && chance.nextInt(4) > 0) {
            return;
        }
        var actor = someone(number, view, offer);
        if (chance.nextInt(12) == 0) {
            claim(number, actor, offer);
            return;
        }
        var deed = deed(view, offer);
        boolean rightful =
                deed.action().equals(offer.action()) && promises.mayAct(actor, before, deed.version(), offer.does());
        boolean taken = attempt(actor, number, deed, offer.does());
        var now = promises.hold(before, number);
        known.put(number, now);
        if (taken) {
            accepted++;
            assertThat(rightful)
                    .as("%s by %s was accepted", deed.action(), actor.rights())
                    .isTrue();
            assertThat(now.version()).isGreaterThan(before.version());
            again(actor, number, deed, now);
        } else if (!rightful) {
            promises.unchanged(before, now);
        }
        if (now.state().isFinal()) {
            open.remove(number);
        }
    }

    /** A second click on the same button, also after the case is over. */
    private void again(Actor actor, CaseNumber number, Deed deed, Promises.Seen now) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cases.act(actor, number, deed))
                .matches(refusal -> refusal.kind() == Refusal.Kind.CONFLICT);
        promises.unchanged(now, promises.look(number));
    }

    private boolean attempt(Actor actor, CaseNumber number, Deed deed, Effect effect) {
        try {
            if (effect == Effect.SIGN && chance.nextInt(6) > 0) {
                cases.sign(actor, number, deed, Hall.PASSPHRASE.toCharArray());
            } else if (effect == Effect.SIGN) {
                cases.sign(actor, number, deed, "salah".toCharArray());
            } else {
                cases.act(actor, number, deed);
            }
            return true;
        } catch (Refusal _) {
            return false;
        }
    }

    private void claim(CaseNumber number, Actor actor, CaseView.Offer offer) {
        var before = seen(number);
        try {
            inbox.claim(actor, number, offer.version(), java.util.Optional.of("mendesak"));
            assertThat(promises.mayAct(actor, before, offer.version(), Effect.PROCEED) && actor.isOfficer())
                    .as("claimed by %s %s", actor.region(), actor.rights())
                    .isTrue();
            var now = promises.hold(before, number);
            now.tokens().stream()
                    .filter(token -> actor.account().equals(token.claimedBy()))
                    .forEach(token -> inbox.release(actor, number, token.version()));
        } catch (Refusal _) {
            promises.unchanged(before, promises.look(number));
        }
        known.put(number, promises.hold(before, number));
    }

    private Actor someone(CaseNumber number, CaseView view, CaseView.Offer offer) {
        if (chance.nextInt(10) < 3) {
            return pick(crowd);
        }
        return view.service().workflow().step(offer.step()) instanceof Step.Task task
                ? hall.desk(number.region(), task.role(), task.agency())
                : requireNonNull(owners.get(number));
    }

    private Deed deed(CaseView view, CaseView.Offer offer) {
        var right = walker.deed(view, offer);
        return switch (chance.nextInt(14)) {
            case 0 -> Deed.of(offer.action(), offer.version());
            case 1 -> Deed.of(offer.action(), Math.max(0, offer.version() - 1 - chance.nextInt(3)));
            case 2 -> Deed.of(offer.action(), offer.version() + 1 + chance.nextInt(3));
            case 3 -> new Deed("tidak-ada", offer.version(), right.reason(), right.data(), right.documents());
            case 4 -> right.with(Map.of("faults", "bukan daftar", "at", 7, "items", List.of("x")));
            default -> right;
        };
    }

    private Promises.Seen seen(CaseNumber number) {
        return requireNonNull(known.get(number));
    }

    private <T> T pick(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
