package id.pendopo.catalog;

/**
 * Where a part of a case stands.
 *
 * @param branch {@link Workflow#MAIN}, or the name of a branch of a fork
 * @param step name of the step
 * @param cameFrom the step from which it was returned to the applicant; empty otherwise
 */
public record Position(String branch, String step, String cameFrom) {

    public static Position of(String branch, String step) {
        return new Position(branch, step, "");
    }

    public boolean isMain() {
        return branch.equals(Workflow.MAIN);
    }
}
