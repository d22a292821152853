package id.pendopo.identity.web;

/** @param next where the reader wanted to go */
public record SignInPage(String login, String next) {}
