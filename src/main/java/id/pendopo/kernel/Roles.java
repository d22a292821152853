package id.pendopo.kernel;

import java.util.List;

/** The roles an officer may hold in an agency. A service's workflow names them; a name outside this list is refused. */
public final class Roles {

    /** petugas loket: receives files and checks that they are complete. */
    public static final String FRONT_OFFICER = "front-officer";

    /** petugas pelayanan (back office): processes files, schedules visits, drafts decrees. */
    public static final String BACK_OFFICER = "back-officer";

    /** tim teknis: reviews for the sector agency. */
    public static final String TECHNICAL_REVIEWER = "technical-reviewer";

    /** petugas tinjauan lapangan: inspects the site and writes the minutes (BAP). */
    public static final String FIELD_SURVEYOR = "field-surveyor";

    /** kepala seksi: first endorsement (paraf). */
    public static final String SECTION_HEAD = "section-head";

    /** kepala bidang: second endorsement. */
    public static final String DIVISION_HEAD = "division-head";

    /** sekretaris: last endorsement before the signature. */
    public static final String SECRETARY = "secretary";

    /** kepala dinas: signs. */
    public static final String AGENCY_HEAD = "agency-head";

    /** auditor (inspektorat): reads everything; personal data only with a reason. */
    public static final String AUDITOR = "auditor";

    /** administrator: users, roles, agencies, calendar, services; decides no case. */
    public static final String ADMINISTRATOR = "administrator";

    /** pengelola inovasi: answers the ideas sent to an agency and keeps its innovations. */
    public static final String INNOVATION_OFFICER = "innovation-officer";

    /** sekretariat kompetisi: runs competitions, the verification of the index, and events; scores nothing. */
    public static final String INNOVATION_SECRETARIAT = "innovation-secretariat";

    /** juri: scores what a competition assigns. */
    public static final String JUROR = "juror";

    private static final List<String> APART =
            List.of(AUDITOR, ADMINISTRATOR, INNOVATION_OFFICER, INNOVATION_SECRETARIAT, JUROR);

    public static final List<String> ALL = List.of(
            FRONT_OFFICER,
            BACK_OFFICER,
            TECHNICAL_REVIEWER,
            FIELD_SURVEYOR,
            SECTION_HEAD,
            DIVISION_HEAD,
            SECRETARY,
            AGENCY_HEAD,
            AUDITOR,
            ADMINISTRATOR,
            INNOVATION_OFFICER,
            INNOVATION_SECRETARIAT,
            JUROR);

    private Roles() {}

    /** Whether who holds it works on cases, and does not only oversee, administer or care for innovation. */
    public static boolean worksOnCases(String role) {
        return !APART.contains(role);
    }
}
