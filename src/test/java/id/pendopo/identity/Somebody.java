package id.pendopo.identity;

import id.pendopo.identity.Accounts.NewCitizen;
import id.pendopo.identity.Accounts.NewOfficer;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.UUID;

/** Makes people for tests, each with names of their own. */
final class Somebody {

    static final RegionCode PROVINCE = RegionCode.of("35");
    static final RegionCode JOMBANG = RegionCode.of("35.17");
    static final String PASSWORD = "empat kata tak berhubungan";
    static final Actor SYSTEM = Actor.system(PROVINCE);

    private Somebody() {}

    static String email() {
        return "orang-" + UUID.randomUUID().toString().substring(0, 12) + "@contoh.id";
    }

    static NewCitizen citizen(String login) {
        return new NewCitizen(login, Profile.named("Pemohon Contoh"), PASSWORD);
    }

    static NewOfficer officer(String login) {
        return new NewOfficer(login, "Petugas Contoh", "Petugas Loket", null, PASSWORD);
    }

    static Rights.Grant role(UUID account, String role, LocalDate from) {
        return new Rights.Grant(account, role, "DPMPTSP", from, null);
    }

    static Visitor at(String network) {
        return new Visitor(network, "Firefox, Linux", null);
    }

    static Visitor at(String network, String deviceKey) {
        return new Visitor(network, "Firefox, Linux", deviceKey);
    }
}
