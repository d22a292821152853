package id.pendopo.innovation.wishes;

import id.pendopo.innovation.board.Founding;
import id.pendopo.innovation.competition.Contest;
import id.pendopo.innovation.records.State;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings together who has an innovation and who wants it, for tests; each new. */
@Component
public class Wanting {

    private final Founding founding;
    private final Contest contest;
    private final Wishing wishing;
    private final WishAnswering answering;
    private final WishPapers papers;
    private final Agencies agencies;

    Wanting(
            Founding founding,
            Contest contest,
            Wishing wishing,
            WishAnswering answering,
            WishPapers papers,
            Agencies agencies) {
        this.founding = founding;
        this.contest = contest;
        this.wishing = wishing;
        this.answering = answering;
        this.papers = papers;
        this.agencies = agencies;
    }

    /** An office with its innovation officer and head. */
    public record Office(Agency agency, Contest.Person officer, Contest.Person head) {

        public Actor actor() {
            return officer.actor();
        }
    }

    public Office office(RegionCode region, String name) {
        var agency = founding.agency(region, name);
        return new Office(
                agency,
                contest.person(region, Roles.INNOVATION_OFFICER, agency.code(), "Pengelola " + name),
                contest.person(region, Roles.AGENCY_HEAD, agency.code(), "Kepala " + name));
    }

    /** An agency of the province that comes with the program. */
    public Agency agency(String code) {
        return agencies.get(Contest.PROVINCE, code);
    }

    /** Somebody new who keeps its innovations. */
    public Contest.Person person(String agency) {
        return contest.person(Contest.PROVINCE, Roles.INNOVATION_OFFICER, agency, "Pengelola " + agency);
    }

    /** @return code of an innovation of this office that runs */
    public String innovation(Office owner, int year) {
        var agency = owner.agency();
        return founding.bear(agency.region(), agency.code(), agency.name(), "UPT Contoh", year, State.RUNNING);
    }

    public NewWish form(Office asking, String code) {
        return new NewWish(
                code,
                asking.agency().code(),
                2,
                "",
                "Warga antre sejak subuh untuk layanan yang sama.",
                "Loket dan alatnya serupa; petugas kami siap dilatih.",
                "sekretariat@contoh.go.id");
    }

    public UUID ask(Office asking, String code) {
        return wishing.ask(asking.actor(), form(asking, code));
    }

    /** From the answer to the last phase. */
    public void carryThrough(Office owner, Office asking, UUID id, LocalDate begun) {
        answering.answer(owner.actor(), id, WishVerdict.YES, "Silakan, kami dampingi.", Optional.empty());
        agree(asking, id);
        wishing.begin(asking.actor(), id, begun);
        for (var phase : WishPhase.values()) {
            wishing.prove(asking.actor(), id, phase, "Tahap ini dikerjakan.", Optional.empty());
        }
        wishing.finish(asking.actor(), id);
    }

    public void agree(Office asking, UUID id) {
        wishing.agree(
                asking.actor(),
                id,
                papers.take(asking.actor(), id, new ByteArrayInputStream(Contest.pdf()), "perjanjian.pdf"));
    }
}
