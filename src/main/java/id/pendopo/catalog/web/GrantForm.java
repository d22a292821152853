package id.pendopo.catalog.web;

/**
 * A right to sign as an administrator types it.
 *
 * @param what code of a service, or {@code service/variant}
 */
public record GrantForm(
        String what,
        String office,
        String role,
        String nameId,
        String nameEn,
        String instrument,
        String kind,
        String from,
        String until) {

    static GrantForm from(String today) {
        return new GrantForm("", "", "agency-head", "", "", "", "DELEGATION", today, "");
    }

    String service() {
        int slash = what.indexOf('/');
        return slash < 0 ? what : what.substring(0, slash);
    }

    String variant() {
        int slash = what.indexOf('/');
        return slash < 0 ? id.pendopo.catalog.Authority.ALL_VARIANTS : what.substring(slash + 1);
    }
}
