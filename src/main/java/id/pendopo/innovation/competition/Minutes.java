package id.pendopo.innovation.competition;

import java.time.LocalDate;
import java.util.List;

/**
 * Minutes of a talk of jurors about an entry on which they disagree; everybody may read them once the list is published.
 *
 * @param present pseudonyms of the jurors who talked
 * @param words what was said and what came of it; no name of a person
 */
public record Minutes(String entry, LocalDate metOn, List<String> present, String words) {}
