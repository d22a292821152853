package id.pendopo.journeys;

import id.pendopo.cases.Applicant;
import id.pendopo.cases.CaseFiles;
import id.pendopo.cases.CaseNumber;
import id.pendopo.cases.CaseView;
import id.pendopo.cases.Cases;
import id.pendopo.cases.Deed;
import id.pendopo.cases.Intake;
import id.pendopo.cases.Submission;
import id.pendopo.catalog.Effect;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.documents.UploadSlot;
import id.pendopo.documents.Uploads;
import id.pendopo.identity.Accounts;
import id.pendopo.kernel.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Cases brought to where a page is to be looked at, through the doors and not through the pages. */
@Component
class Scenes {

    private final Intake intake;
    private final Uploads uploads;
    private final Accounts accounts;
    private final Cases cases;
    private final CaseFiles files;
    private final Desks desks;

    Scenes(Intake intake, Uploads uploads, Accounts accounts, Cases cases, CaseFiles files, Desks desks) {
        this.intake = intake;
        this.uploads = uploads;
        this.accounts = accounts;
        this.cases = cases;
        this.files = files;
        this.desks = desks;
    }

    CaseNumber research(Guests.Guest guest) {
        return submit(
                guest,
                "research-recommendation",
                Map.of(
                        "title", "Pengaruh layanan keliling terhadap kepuasan warga desa",
                        "institution", "Universitas Contoh Surabaya",
                        "level", "undergraduate",
                        "location", "Kabupaten Jombang",
                        "from", "2026-12-02",
                        "until", "2027-03-30",
                        "members", 2),
                List.of("campus-letter", "proposal", "identity-card"));
    }

    CaseNumber submit(Guests.Guest guest, String service, Map<String, Object> data, List<String> slots) {
        var profile = accounts.profile(guest.actor());
        var nik = profile.nik();
        var applicant = new Applicant(
                ApplicantKind.PERSON,
                guest.actor().account(),
                Optional.empty(),
                profile.name(),
                nik == null ? "3517040101850001" : nik.value(),
                "Jalan Contoh 1, Surabaya",
                "");
        var papers = new HashMap<String, List<UUID>>();
        slots.forEach(slot -> papers.put(slot, List.of(paper(guest))));
        var submission = new Submission(Guests.PROVINCE, service, "new", applicant, data, papers, Optional.empty());
        return intake.submit(guest.actor(), submission).number();
    }

    private UUID paper(Guests.Guest guest) {
        var photo = Guests.photo("berkas.jpg");
        try (var content = Files.newInputStream(photo)) {
            return uploads.store(guest.actor(), Guests.PROVINCE, UploadSlot.ANY, content, "berkas.jpg")
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CaseView view(CaseNumber number) {
        return files.view(Actor.system(Guests.PROVINCE), number);
    }

    /** The action as it is offered now. */
    CaseView.Offer offer(CaseNumber number, String step, String action) {
        return view(number).actions().stream()
                .filter(offer -> offer.step().equals(step) && offer.action().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " does not offer " + action + " in " + number));
    }

    /** Whoever's turn it is does it. */
    void act(CaseNumber number, String step, String action, Map<String, Object> data) {
        var offer = offer(number, step, action);
        var place = view(number).places().stream()
                .filter(candidate -> candidate.version() == offer.version())
                .findFirst()
                .orElseThrow();
        var officer = desks.officer(place.role(), place.agency());
        var actor = accounts.actor(Guests.PROVINCE, officer.account(), Actor.Channel.WEB)
                .orElseThrow();
        var deed = Deed.of(action, offer.version()).because("alasan uji").with(data);
        if (offer.does() == Effect.SIGN) {
            cases.sign(actor, number, deed, Desks.PASSPHRASE.toCharArray());
        } else {
            cases.act(actor, number, deed);
        }
    }

    void act(CaseNumber number, String step, String action) {
        act(number, step, action, Map.of());
    }

    /** Returned with a remark about each of these. */
    void returned(CaseNumber number, String step, List<String> parts) {
        act(
                number,
                step,
                "return",
                Map.of(
                        "faults",
                        parts.stream()
                                .map(part -> Map.of("part", part, "message", "Tidak sama dengan surat pengantar"))
                                .toList()));
    }

    CaseNumber refused(Guests.Guest guest) {
        var number = research(guest);
        act(number, "intake", "refuse", Map.of("law", "UU 30/2014"));
        act(number, "denial-signature", "sign");
        return number;
    }

    CaseNumber granted(Guests.Guest guest) {
        var number = research(guest);
        act(number, "intake", "complete");
        act(number, "signature", "sign");
        return number;
    }
}
