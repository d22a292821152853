package id.pendopo.innovation.records;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;

/**
 * Who may change what: an agency's innovation officer its own records, the secretariat those of its region and below. The
 * head of an agency says in whose care its records are, and changes nothing in them.
 */
final class Keeping {

    private Keeping() {}

    static boolean may(Actor actor, RegionCode region, String agency) {
        return isOfficerOf(actor, region, agency) || isSecretariat(actor, region);
    }

    static boolean mayHandOver(Actor actor, RegionCode region, String agency) {
        return may(actor, region, agency) || isHead(actor, region, agency);
    }

    static boolean isHead(Actor actor, RegionCode region, String agency) {
        return actor.isOfficer() && actor.region().equals(region) && actor.holds(Roles.AGENCY_HEAD, agency);
    }

    private static boolean isOfficerOf(Actor actor, RegionCode region, String agency) {
        return actor.isOfficer() && actor.region().equals(region) && actor.holds(Roles.INNOVATION_OFFICER, agency);
    }

    /** The program itself counts as one: it carries out what a secretariat has decided. */
    static boolean isSecretariat(Actor actor, RegionCode region) {
        boolean runs =
                actor.kind() == Actor.Kind.SYSTEM || (actor.isOfficer() && actor.holds(Roles.INNOVATION_SECRETARIAT));
        return runs && (actor.region().equals(region) || actor.region().equals(region.province()));
    }

    static void require(Actor actor, RegionCode region, String agency) {
        require(may(actor, region, agency), region, agency);
    }

    static void requireHandOver(Actor actor, RegionCode region, String agency) {
        require(mayHandOver(actor, region, agency), region, agency);
    }

    private static void require(boolean may, RegionCode region, String agency) {
        if (!may) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "innovation-not-yours",
                    "Neither the innovation officer of " + agency + " in " + region + " nor its secretariat");
        }
    }

    static void requireSecretariat(Actor actor, RegionCode region) {
        if (!isSecretariat(actor, region)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "innovation-secretariat-only", "No secretariat of " + region);
        }
    }

    /** A line of text from outside: there, not too long, without tricks. */
    static String line(String field, String text, int longest) {
        var line = text.strip();
        if (line.isEmpty() || line.length() > longest || line.codePoints().anyMatch(Signs::isUnreadable)) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "innovation-text", "Field " + field + " is empty or wrong", field, longest);
        }
        return line;
    }
}
