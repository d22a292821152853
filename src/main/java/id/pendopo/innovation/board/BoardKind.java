package id.pendopo.innovation.board;

/** What sort of row stands on the board. */
public enum BoardKind {
    /** An office of the province. */
    AGENCY,
    /** A regency or city, with all its offices together. */
    REGION,
    /** Owned by the province. */
    COMPANY,
    /** Bore something once and is in no list of offices today. */
    OTHER,
    /** An office of a regency or city: the duty is that of the whole region. */
    PART
}
