package id.pendopo.innovation.ideas;

import id.pendopo.kernel.Actor;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ideas brought to where a test begins, through the doors. */
@Component
public class IdeaScenes {

    private final Sending sending;
    private final Answering answering;
    private final Laboratory laboratory;
    private final Trials trials;
    private final Workbench workbench;
    private final InstantSource clock;

    IdeaScenes(
            Sending sending,
            Answering answering,
            Laboratory laboratory,
            Trials trials,
            Workbench workbench,
            InstantSource clock) {
        this.sending = sending;
        this.answering = answering;
        this.laboratory = laboratory;
        this.trials = trials;
        this.workbench = workbench;
        this.clock = clock;
    }

    public UUID sent(Actor author, String agency, boolean sealed, String words) {
        var initiator = author.isOfficer() ? Initiator.OFFICER : Initiator.CITIZEN;
        return sending.send(author, Folk.idea(agency, initiator, sealed, words), Optional.empty());
    }

    public void takenUp(Actor officer, UUID idea) {
        answering.answer(
                officer, idea, new NewAnswer(0, Verdict.TAKEN_UP, "Akan dicoba di satu kantor selama dua pekan.", ""));
    }

    public void moved(Actor actor, UUID idea, Stage from, Stage to) {
        laboratory.move(
                actor,
                idea,
                new Laboratory.Step(
                        from,
                        Optional.of(to),
                        "Dua belas petugas loket dan tiga puluh warga diajak bicara tanggal 3 November.",
                        from.next().equals(Optional.of(to))
                                ? ""
                                : "Penyebabnya sudah diketahui dari kajian tahun lalu."),
                List.of());
    }

    /** From 95 minutes; 30 are wanted. */
    public UUID planned(Actor actor, UUID idea) {
        return trials.plan(actor, idea, plan());
    }

    public NewTrial plan() {
        return new NewTrial(
                Optional.of(today().minusDays(20)),
                Optional.of(today().minusDays(6)),
                "Kantor Bersama Samsat Contoh Timur",
                "lama warga menunggu cek fisik",
                "menit",
                Optional.of(new BigDecimal("95")),
                "catatan antrean, 312 orang",
                Optional.of(new BigDecimal("30")));
    }

    public void ended(Actor actor, UUID idea, UUID trial, String after, String lessons) {
        trials.end(actor, idea, trial, trials.get(actor, idea, trial).ends().size(), report(after, lessons, ""));
    }

    public TrialReport report(String after, String lessons, String why) {
        return new TrialReport(
                Optional.of(today().minusDays(6)),
                Optional.of(after.isEmpty()),
                after.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(after)),
                after.isEmpty() ? "" : "catatan antrean, 288 orang",
                lessons,
                why);
    }

    public UUID slip(Actor actor, UUID idea) {
        return workbench.slip(actor, idea).orElseThrow();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
    }
}
