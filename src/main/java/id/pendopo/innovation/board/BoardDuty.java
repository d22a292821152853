package id.pendopo.innovation.board;

/** How it stands with the duty of a year. */
public enum BoardDuty {
    MET,
    NONE,
    NOT_OWED
}
