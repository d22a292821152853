package id.pendopo.identity;

import id.pendopo.database.Vault;

/** The purposes under which numbers of persons are hashed here: one value meets itself in all tables of this module. */
final class Hashes {

    private Hashes() {}

    static byte[] nik(Vault vault, String nik) {
        return vault.lookup("identity.nik", nik);
    }

    static byte[] nib(Vault vault, String nib) {
        return vault.lookup("identity.nib", nib);
    }

    static byte[] npwp(Vault vault, String npwp) {
        return vault.lookup("identity.npwp", npwp);
    }

    static byte[] familyCard(Vault vault, String number) {
        return vault.lookup("identity.family-card", number);
    }
}
