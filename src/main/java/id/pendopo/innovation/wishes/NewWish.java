package id.pendopo.innovation.wishes;

/**
 * What is written in the form of a request.
 *
 * @param code of the innovation
 * @param agency in whose name the officer asks
 * @param facilitator the third office that helps; empty unless three take part
 * @param contact of an office, public
 */
public record NewWish(
        String code, String agency, int actors, String facilitator, String problem, String reason, String contact) {}
