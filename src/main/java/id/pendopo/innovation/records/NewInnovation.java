package id.pendopo.innovation.records;

/**
 * An innovation that is entered.
 *
 * @param reason where it comes from, for its history
 */
public record NewInnovation(Owner owner, State state, Sheet sheet, String reason) {}
