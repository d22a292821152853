package id.pendopo.web;

/** What the page about a type of problem shows. */
public record ProblemPage(String slug, String text) {}
