package id.pendopo.demo;

import id.pendopo.cases.CaseFiles;
import id.pendopo.cases.CaseNumber;
import id.pendopo.cases.CaseView;
import id.pendopo.cases.Cases;
import id.pendopo.cases.Deed;
import id.pendopo.cases.Inbox;
import id.pendopo.catalog.Effect;
import id.pendopo.demo.Story.Beat;
import id.pendopo.demo.Story.Manner;
import id.pendopo.kernel.Actor;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Lets the people of a story act through the doors that everybody uses. What was done before a start that was killed is
 * seen in the history of the case, and not done again.
 */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class Performer {

    private static final List<String> NOT_IN_THE_SCRIPT = List.of("submit", "take-out-of-turn");

    private final Submitting submitting;
    private final Actors actors;
    private final Cases cases;
    private final CaseFiles files;
    private final Inbox inbox;
    private final Deeds deeds;

    Performer(Submitting submitting, Actors actors, Cases cases, CaseFiles files, Inbox inbox, Deeds deeds) {
        this.submitting = submitting;
        this.actors = actors;
        this.cases = cases;
        this.files = files;
        this.inbox = inbox;
        this.deeds = deeds;
    }

    /** Does what happens now, at the moment that the clock of this thread tells. */
    void perform(Story story, Beat beat) {
        var number = submitting.caseOf(story);
        if (beat.act().isEmpty()) {
            if (number.isEmpty()) {
                submitting.submit(story);
            }
            return;
        }
        number.ifPresent(known -> act(story, beat, known, beat.act().get()));
    }

    private void act(Story story, Beat beat, CaseNumber number, Script.At act) {
        var view = files.view(Actor.system(number.region()), number);
        boolean done = acts(view) > beat.ordinal();
        boolean unsigned = done && view.places().stream().anyMatch(place -> place.signing());
        if (view.state().isFinal() || (done && !(unsigned && beat.manner() != Manner.UNSIGNED))) {
            return;
        }
        var offer = offer(view, act);
        var place = place(view, offer);
        var actor = place.role().isEmpty()
                ? actors.applicant(story.applicant())
                : actors.desk(number.region(), place.role(), place.agency(), story.name());
        if (beat.manner() == Manner.OUT_OF_TURN && place.claimedBy().isEmpty()) {
            inbox.claim(
                    actor,
                    number,
                    offer.version(),
                    Optional.of("Berkas perbaikan yang sudah dijanjikan selesai hari ini."));
            view = files.view(Actor.system(number.region()), number);
            offer = offer(view, act);
        }
        if (offer.does() == Effect.SIGN && beat.manner() != Manner.UNSIGNED) {
            cases.sign(actor, number, Deed.of(offer.action(), offer.version()), Casting.PASSPHRASE.toCharArray());
        } else {
            cases.act(actor, number, deeds.of(actor, story, act, view, offer));
        }
    }

    /** How many acts of its script a case has behind it. */
    private static long acts(CaseView view) {
        return view.history().stream()
                .filter(event -> !event.kind().equals(Actor.Kind.SYSTEM.name()))
                .filter(event -> !NOT_IN_THE_SCRIPT.contains(event.action()))
                .count();
    }

    private static CaseView.Offer offer(CaseView view, Script.At act) {
        return view.actions().stream()
                .filter(candidate -> candidate.step().equals(act.step())
                        && candidate.action().equals(act.action()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(act.step() + " " + act.action() + " is not offered in "
                        + view.number() + " of " + view.service().code()));
    }

    private static CaseView.Place place(CaseView view, CaseView.Offer offer) {
        return view.places().stream()
                .filter(candidate -> candidate.version() == offer.version())
                .findFirst()
                .orElseThrow();
    }

    /** What each act needs besides its name. */
    @Component
    @ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
    static class Deeds {

        private final Props props;
        private final InstantSource clock;

        Deeds(Props props, InstantSource clock) {
            this.props = props;
            this.clock = clock;
        }

        Deed of(Actor actor, Story story, Script.At act, CaseView view, CaseView.Offer offer) {
            var deed = Deed.of(offer.action(), offer.version());
            if (!act.data().isEmpty()) {
                return deed.because("Hasil penilaian tercatat dalam formulir.").with(act.data());
            }
            var part = Props.faulty(view.service(), story.script(), story.data());
            return switch (offer.does()) {
                case RETURN -> deed.with(Map.of("faults", List.of(Map.of("part", part, "message", fault(story)))));
                case RESUBMIT -> resubmit(actor, story, deed, part, view);
                case SCHEDULE_VISIT ->
                    deed.with(Map.of(
                            "at", clock.instant().plusSeconds(2 * 86_400).toString(), "place", "Lokasi yang dimohon"));
                case REPORT_VISIT -> deed.with(minutes());
                case DRAFT -> deed.with(Map.of("conditions", "Menaati ketentuan peraturan perundang-undangan."));
                case DRAFT_DENIAL ->
                    deed.because("Persyaratan teknis tidak terpenuhi menurut hasil penilaian.")
                            .with(Map.of("law", "UU 30/2014"));
                case NOT_RECOMMEND -> deed.because("Rencana belum memenuhi syarat teknis menurut penilaian dinas.");
                case REWORK -> deed.because("Mohon dirapikan: rujukan hukum belum lengkap.");
                case PROCEED, COMPLETE, WITHDRAW, RECOMMEND, ENDORSE, SIGN -> deed;
            };
        }

        private Deed resubmit(Actor actor, Story story, Deed deed, String part, CaseView view) {
            boolean asked =
                    view.faults().stream().anyMatch(fault -> fault.part().equals(part) && !fault.answered());
            return part.equals("file") || !asked
                    ? deed
                    : new Deed(
                            deed.action(),
                            deed.version(),
                            Optional.empty(),
                            Map.of(),
                            Map.of(
                                    part,
                                    List.of(props.paper(actor, story.script().region(), part))));
        }

        private static String fault(Story story) {
            var messages = List.of(
                    "Berkas kurang jelas. Mohon unggah ulang hasil pindai yang berwarna dan utuh.",
                    "Berkas belum ditandatangani. Mohon unggah yang sudah ditandatangani.",
                    "Nama pada berkas berbeda dengan nama pemohon. Mohon unggah berkas yang sesuai.");
            return messages.get(Math.floorMod(story.name().hashCode(), messages.size()));
        }

        private static Map<String, Object> minutes() {
            return Map.of(
                    "items",
                    List.of(
                            Map.of("item", "Letak sesuai koordinat", "result", "CONFORM"),
                            Map.of("item", "Ukuran dan keadaan bangunan", "result", "CONFORM"),
                            Map.of("item", "Papan keterangan", "result", "ABSENT", "note", "Akan dipasang pemohon")),
                    "summary",
                    "Keadaan di tempat sesuai dengan permohonan.");
        }
    }
}
