package id.pendopo.cases;

import id.pendopo.catalog.Authority;
import id.pendopo.identity.People;
import id.pendopo.kernel.Actor;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a preview needs of the case and of the writer of its letters. */
@Component
class DraftLetters {

    private final LetterWriter writer;
    private final DraftDecisions drafts;
    private final Access access;
    private final Sheet sheet;
    private final People people;

    DraftLetters(LetterWriter writer, DraftDecisions drafts, Access access, Sheet sheet, People people) {
        this.writer = writer;
        this.drafts = drafts;
        this.access = access;
        this.sheet = sheet;
        this.people = people;
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

    /** Who would sign today; where nobody holds the office, the one who looks stands in. */
    UUID signer(CaseRow file, Optional<Authority> authority, Actor actor) {
        return authority
                .flatMap(held -> people.holders(file.number().region(), held.role(), held.office()).stream()
                        .findFirst())
                .orElse(actor.account());
    }

    Map<String, Object> data(CaseRow file) {
        return sheet.data(file.dataSealed());
    }

    String holder(CaseRow file) {
        return sheet.holder(file.holderSealed()).name();
    }
}
