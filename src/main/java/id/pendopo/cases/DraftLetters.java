package id.pendopo.cases;

import id.pendopo.kernel.Actor;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a preview needs of the case and of the writer of its letters. */
@Component
class DraftLetters {

    /** The QR of a draft opens nothing. */
    private static final String NOWHERE = "-";

    private final LetterWriter writer;
    private final DraftDecisions drafts;
    private final Access access;
    private final Sheet sheet;

    DraftLetters(LetterWriter writer, DraftDecisions drafts, Access access, Sheet sheet) {
        this.writer = writer;
        this.drafts = drafts;
        this.access = access;
        this.sheet = sheet;
    }

    byte[] write(LetterWriter.Content content, Moment now) {
        return writer.decided(content, now);
    }

    Optional<DraftDecisions.Draft> last(CaseNumber number) {
        return drafts.last(number);
    }

    boolean worksOn(Actor actor, CaseRow file) {
        return access.worksOn(actor, file);
    }

    Map<String, Object> data(CaseRow file) {
        return sheet.data(file.dataSealed());
    }

    String holder(CaseRow file) {
        return sheet.holder(file.holderSealed()).name();
    }

    String nowhere() {
        return NOWHERE;
    }
}
