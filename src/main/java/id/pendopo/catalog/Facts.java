package id.pendopo.catalog;

import java.util.Map;

/**
 * What conditions may ask about: {@code variant}, {@code applicant}, {@code data.<field>}, {@code review.<branch>}.
 *
 * @param data the form, as plain maps, lists, strings, numbers and booleans
 * @param reviews outcome of each finished branch: {@code recommended} or {@code not-recommended}
 */
public record Facts(String variant, String applicant, Map<String, Object> data, Map<String, String> reviews) {}
