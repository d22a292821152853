package id.pendopo.demo;

import id.pendopo.cases.Drafts;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.identity.Conflicts;
import id.pendopo.identity.Delegation;
import id.pendopo.identity.Delegations;
import id.pendopo.identity.Look;
import id.pendopo.identity.Looks;
import id.pendopo.identity.Party;
import id.pendopo.identity.Powers;
import id.pendopo.identity.Relation;
import id.pendopo.identity.Representation;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.DemoSeed;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Offices;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What stands beside the requests, so that no page of the people on show is empty: a draft, powers, a leave, a look. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class Scenery implements DemoSeed {

    private static final String OFFICE = "DPMPTSP";
    private static final int CLIENTS = 22;

    private final Actors actors;
    private final Props props;
    private final InstantSource clock;
    private final Offices offices;
    private final Citizens citizens;
    private final Officers officers;

    Scenery(Actors actors, Props props, InstantSource clock, Offices offices, Citizens citizens, Officers officers) {
        this.actors = actors;
        this.props = props;
        this.clock = clock;
        this.offices = offices;
        this.citizens = citizens;
        this.officers = officers;
    }

    /** Doors that citizens use. */
    @Component
    @ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
    record Citizens(Drafts drafts, Representation representation) {}

    /** Doors that officers use. */
    @Component
    @ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
    record Officers(Delegations delegations, Conflicts conflicts, Looks looks) {}

    @Override
    public String name() {
        return "scenery";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public void seed(Consumer<String> progress) {
        var today = LocalDate.ofInstant(clock.instant(), offices.zone(Cast.PROVINCE));
        var applicant = actors.applicant(0);
        if (citizens.drafts().of(applicant).isEmpty()) {
            draft(applicant, today);
        }
        var busy = actors.applicant(actors.applicants().size() - 1);
        for (int i = citizens.representation().partiesOf(busy).size(); i < CLIENTS; i++) {
            power(busy, i, today);
        }
        leave(today);
        var section = desk(Roles.SECTION_HEAD, OFFICE);
        if (!officers.conflicts().hasDeclared(section.region(), section.account())) {
            officers.conflicts().declare(section, Relation.Kind.RELATIVE, "3517040101809001");
        }
        look(applicant);
    }

    private void draft(Actor applicant, LocalDate today) {
        var draft = citizens.drafts()
                .start(
                        applicant,
                        new Drafts.Start(
                                Cast.PROVINCE,
                                "research-recommendation",
                                "new",
                                ApplicantKind.PERSON,
                                Optional.empty(),
                                Optional.empty(),
                                Map.of()));
        citizens.drafts()
                .save(
                        applicant,
                        draft.key(),
                        draft.version(),
                        Set.of("title", "from"),
                        Map.of(
                                "title",
                                "Peran pos pelayanan desa dalam pengurusan izin",
                                "from",
                                today.plusDays(21).toString()));
    }

    private void power(Actor representative, int client, LocalDate today) {
        var nik = new Nik("3517040%d0180%04d".formatted(1 + client % 9, 9100 + client));
        var party = new Party(
                UUID.randomUUID(),
                Party.Kind.PERSON,
                "Pemberi Kuasa " + (client + 1) + " (contoh)",
                nik,
                null,
                null,
                "Jalan Contoh No. " + (200 + client) + ", Kabupaten Jombang");
        var paper = props.paper(representative, Cast.PROVINCE, "power-of-attorney");
        citizens.representation()
                .claim(
                        representative,
                        party,
                        new Powers.Scope(paper, Set.of("research-recommendation"), today, today.plusMonths(6)));
    }

    /** The head will be away, and the secretary signs. */
    private void leave(LocalDate today) {
        var head = desk(Roles.AGENCY_HEAD, OFFICE);
        if (officers.delegations().of(head, head.account()).isEmpty()) {
            officers.delegations()
                    .give(
                            head,
                            new Delegations.Wish(
                                    Delegation.Kind.MANDAT,
                                    head.account(),
                                    desk(Roles.SECRETARY, OFFICE).account(),
                                    Roles.AGENCY_HEAD,
                                    OFFICE,
                                    today.plusDays(14),
                                    today.plusDays(18),
                                    "Cuti tahunan (contoh)"));
        }
    }

    private void look(Actor applicant) {
        var auditor = desk(Roles.AUDITOR, "INSPEKTORAT");
        var subject = Look.Subject.account(applicant.account());
        if (officers.looks().at(applicant.region(), subject).isEmpty()) {
            officers.looks()
                    .record(
                            auditor,
                            applicant.region(),
                            subject,
                            "/audit/people",
                            "audit",
                            "Pemeriksaan berkala atas permohonan yang diambil di luar urutan.");
        }
    }

    private Actor desk(String role, String agency) {
        return actors.desk(Cast.PROVINCE, role, agency, "");
    }
}
