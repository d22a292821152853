package id.pendopo.cases;

import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.documents.DemoAuthority;
import id.pendopo.documents.UploadSlot;
import id.pendopo.documents.Uploads;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Profile;
import id.pendopo.identity.Rights;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.RegionCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** People and requests for tests: every call makes somebody new, so tests do not meet. */
@Component
class Hall {

    static final String PASSPHRASE = "frasa sandi uji";
    static final RegionCode PROVINCE = RegionCode.of("35");
    private static final AtomicInteger SERIAL = new AtomicInteger(1);

    private final Accounts accounts;
    private final Rights rights;
    private final Uploads uploads;
    private final Intake intake;
    private final DemoAuthority authority;
    private final Map<String, Actor> desks = new ConcurrentHashMap<>();

    Hall(Accounts accounts, Rights rights, Uploads uploads, Intake intake, DemoAuthority authority) {
        this.authority = authority;
        this.accounts = accounts;
        this.rights = rights;
        this.uploads = uploads;
        this.intake = intake;
    }

    Actor citizen() {
        int serial = SERIAL.getAndIncrement();
        var profile = new Profile(
                "Pemohon Uji " + word(serial),
                null,
                null,
                new Nik("351704%02d0285%04d".formatted(1 + serial % 28, serial)),
                null,
                null,
                "Jombang");
        var account = accounts.openCitizen(
                PROVINCE, new Accounts.NewCitizen("pemohon-" + UUID.randomUUID() + "@contoh.id", profile, null));
        return accounts.actor(PROVINCE, account, Actor.Channel.WEB).orElseThrow();
    }

    Actor officer(String role, String agency) {
        return officer(PROVINCE, role, agency);
    }

    Actor officer(RegionCode region, String role, String agency) {
        var system = Actor.system(region);
        var account = accounts.openOfficer(
                system,
                new Accounts.NewOfficer(
                        "petugas-" + UUID.randomUUID() + "@contoh.id", "Petugas Uji " + role, role, null, null));
        rights.grant(system, new Rights.Grant(account, role, agency, LocalDate.of(2020, 1, 1), null), "uji");
        return accounts.actor(region, account, Actor.Channel.WEB).orElseThrow();
    }

    /** One officer for a role and agency, the same each time, who can sign with {@link #PASSPHRASE}. */
    Actor desk(RegionCode region, String role, String agency) {
        return desks.computeIfAbsent(region + role + agency, _ -> {
            var actor = officer(region, role, agency);
            authority.enrol(actor.account(), "Pejabat Uji", role, PASSPHRASE.toCharArray());
            return actor;
        });
    }

    UUID paper(Actor actor, RegionCode region) {
        return uploads.store(actor, region, UploadSlot.ANY, new ByteArrayInputStream(picture()), "berkas.png")
                .id();
    }

    /** A research recommendation, handed in whole. */
    Intake.Submitted research(Actor citizen) {
        return intake.submit(citizen, researchBy(citizen, researchData()));
    }

    Submission researchBy(Actor citizen, Map<String, Object> data) {
        var documents = new HashMap<String, List<UUID>>();
        for (var slot : List.of("campus-letter", "proposal", "identity-card")) {
            documents.put(slot, List.of(paper(citizen, PROVINCE)));
        }
        return new Submission(
                PROVINCE, "research-recommendation", "new", applicant(citizen), data, documents, Optional.empty());
    }

    Applicant applicant(Actor citizen) {
        var profile = accounts.profile(citizen);
        var nik = profile.nik();
        return new Applicant(
                ApplicantKind.PERSON,
                citizen.account(),
                Optional.empty(),
                profile.name(),
                nik == null ? "3517040101850001" : nik.value(),
                "Jombang",
                "");
    }

    static Map<String, Object> researchData() {
        return Map.of(
                "title", "Pengaruh layanan keliling terhadap kepuasan warga desa",
                "institution", "Universitas Contoh Surabaya",
                "level", "undergraduate",
                "location", "Kabupaten Jombang",
                "from", "2026-12-02",
                "until", "2027-03-30",
                "members", 2);
    }

    private static String word(int serial) {
        var letters = new StringBuilder();
        for (int rest = serial; rest > 0; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return "Nama" + letters;
    }

    static byte[] picture() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
