package id.pendopo.catalog;

/**
 * What a person may do against a decision.
 *
 * @param remedy objection or appeal
 * @param service code of the service in which it runs
 * @param fileWithin working days from the decision
 */
public record Remedy(String remedy, String service, int fileWithin, boolean example) {}
