package id.pendopo.bench.product;

import id.pendopo.bench.load.People;
import id.pendopo.bench.load.Walk;
import id.pendopo.documents.DemoAuthority;
import id.pendopo.documents.UploadSlot;
import id.pendopo.documents.Uploads;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Profile;
import id.pendopo.identity.Rights;
import id.pendopo.identity.Scope;
import id.pendopo.identity.Tokens;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.RegionCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;

/** Opens the accounts of those who walk, through the product's own doors. */
final class Settling {

    static final String PASSPHRASE = "frasa sandi bangku uji";

    private static final RegionCode REGION = RegionCode.of(Walk.REGION);
    private static final int CITIZENS = 64;
    private static final int OFFICERS = 8;
    private static final List<String> FIRST =
            List.of("Anggrek", "Melati", "Kenanga", "Cempaka", "Mawar", "Dahlia", "Teratai", "Seruni");
    private static final List<String> LAST =
            List.of("Jati", "Mahoni", "Trembesi", "Beringin", "Cemara", "Pinus", "Ketapang", "Siwalan");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Accounts accounts;
    private final Rights rights;
    private final Tokens tokens;
    private final Uploads uploads;
    private final DemoAuthority authority;

    Settling(ApplicationContext hall) {
        this.accounts = hall.getBean(Accounts.class);
        this.rights = hall.getBean(Rights.class);
        this.tokens = hall.getBean(Tokens.class);
        this.uploads = hall.getBean(Uploads.class);
        this.authority = hall.getBean(DemoAuthority.class);
    }

    People people() throws IOException {
        var citizens = new ArrayList<People.Citizen>();
        for (int i = 0; i < CITIZENS; i++) {
            citizens.add(citizen(i));
        }
        var officers = new ArrayList<People.Officer>();
        for (var step : Walk.steps()) {
            for (int i = 0; i < OFFICERS; i++) {
                officers.add(officer(step, i));
            }
        }
        return new People(citizens, officers);
    }

    private People.Citizen citizen(int serial) throws IOException {
        var name = FIRST.get(serial % FIRST.size()) + " " + LAST.get(serial / FIRST.size()) + " " + word(serial);
        var nik = new Nik("351704%02d0285%04d".formatted(1 + serial % 28, 1 + serial));
        var profile = new Profile(name, null, null, nik, null, null, "Jalan Contoh No. " + (serial + 1) + ", Jombang");
        var account = accounts.openCitizen(
                REGION, new Accounts.NewCitizen("pemohon-" + serial + "@contoh.id", profile, null));
        var actor = accounts.actor(REGION, account, Actor.Channel.API).orElseThrow();
        var papers = new HashMap<String, String>();
        for (var slot : Walk.PAPERS) {
            papers.put(slot, paper(actor));
        }
        for (var slot : List.of("campus-letter", "proposal")) {
            papers.put(slot, paper(actor));
        }
        return new People.Citizen(account.toString(), token(actor), name, nik.value(), papers);
    }

    private People.Officer officer(Walk.Step step, int serial) {
        var system = Actor.system(REGION);
        var account = accounts.openOfficer(
                system,
                new Accounts.NewOfficer(
                        "petugas-" + step.name() + "-" + serial + "@contoh.id",
                        "Petugas Uji " + word(serial),
                        "Petugas Uji",
                        null,
                        null));
        rights.grant(
                system,
                new Rights.Grant(account, step.role(), step.agency(), LocalDate.of(2020, 1, 1), null),
                "Bangku uji");
        if (Walk.signers().contains(step.name())) {
            authority.enrol(account, "Pejabat Uji " + word(serial), "Kepala", PASSPHRASE.toCharArray());
        }
        var actor = accounts.actor(REGION, account, Actor.Channel.API).orElseThrow();
        return new People.Officer(step.name(), account.toString(), token(actor));
    }

    private String token(Actor actor) {
        return tokens.issue(actor, "bench", EnumSet.allOf(Scope.class), Duration.ofDays(1));
    }

    private String paper(Actor actor) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        return uploads.store(actor, REGION, UploadSlot.ANY, new ByteArrayInputStream(out.toByteArray()), "berkas.png")
                .id()
                .toString();
    }

    /** A word that no other serial has. */
    static String word(int serial) {
        var letters = new StringBuilder("Na");
        for (int rest = serial + 1; rest > 0; rest /= LETTERS.length()) {
            letters.append(LETTERS.charAt(rest % LETTERS.length()));
        }
        return letters.toString();
    }
}
