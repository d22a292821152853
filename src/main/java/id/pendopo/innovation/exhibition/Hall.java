package id.pendopo.innovation.exhibition;

/**
 * A hall of an event; lengths in centimetres.
 *
 * @param code short, for example {@code A}
 */
public record Hall(String code, String name, int width, int depth) {}
