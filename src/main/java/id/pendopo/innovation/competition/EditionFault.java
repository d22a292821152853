package id.pendopo.innovation.competition;

/**
 * What is wrong with a file of rules, and where.
 *
 * @param line counted from 1; 0 where the file as a whole is wrong
 * @param place a pointer such as {@code /stages/0/criteria}
 * @param cure its text is {@code competition.file.<cure>}
 * @param detail what was found there
 */
public record EditionFault(int line, String place, String cure, String detail) {

    static final int DETAIL_MOST = 300;

    public EditionFault {
        detail = detail.length() > DETAIL_MOST ? detail.substring(0, DETAIL_MOST) + "…" : detail;
    }
}
