package id.pendopo.demo.web;

import java.util.List;

/**
 * Whom a visitor may be.
 *
 * @param passphrase of every signer
 */
public record DemoPage(List<Group> groups, String passphrase) {

    /** @param key message key of the heading; {@code <key>.text} says what to try first */
    public record Group(String key, List<Seat> seats) {}

    /** @param agency empty for applicants */
    public record Seat(String login, String name, String agency) {}
}
