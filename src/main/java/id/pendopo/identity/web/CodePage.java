package id.pendopo.identity.web;

/**
 * The second page of signing up or of a new password: the code that was sent, and what is still missing.
 *
 * @param action where the form goes
 */
public record CodePage(boolean signUp, String action, String code, String name) {}
