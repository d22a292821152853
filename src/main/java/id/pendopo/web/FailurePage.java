package id.pendopo.web;

/**
 * What the page about a failure shows.
 *
 * @param id by which the log knows it; empty where nobody needs to look
 */
public record FailurePage(int status, String text, String id, boolean signInHelps) {

    public String titleKey() {
        return titleKey(status);
    }

    /** Statuses without a title of their own borrow that of their class. */
    static String titleKey(int status) {
        int titled = switch (status) {
            case 401, 403, 404, 405, 409, 413, 415, 422, 429, 503 -> status;
            default -> status < 500 ? 400 : 500;
        };
        return "web.failure." + titled;
    }
}
