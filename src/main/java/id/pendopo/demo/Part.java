package id.pendopo.demo;

import id.pendopo.kernel.RegionCode;

/**
 * A person of the demonstration, named by what they do.
 *
 * @param role a role of {@link id.pendopo.kernel.Roles}, or {@link #APPLICANT}
 * @param agency of an officer; empty for applicants
 * @param crowd whether only the told year knows this person: nobody signs in as one of the crowd
 */
public record Part(RegionCode region, String login, String name, String role, String agency, boolean crowd) {

    public static final String APPLICANT = "applicant";

    public boolean isApplicant() {
        return role.equals(APPLICANT);
    }

    /** Whether both sit at the same desk. */
    boolean isAtTheDeskOf(Part other) {
        return region.equals(other.region) && role.equals(other.role) && agency.equals(other.agency);
    }
}
