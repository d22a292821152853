package id.pendopo.innovation.ideas;

import id.pendopo.innovation.ideas.Idea.Relation;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes of a row what a reader may see: the one place where a sealed name could slip through. */
@Component
class Seeing {

    private final AuthorSeal seal;
    private final Names names;

    Seeing(AuthorSeal seal, Names names) {
        this.seal = seal;
        this.names = names;
    }

    Idea as(IdeaStore.Row row, Relation relation) {
        var author = row.sealed()
                ? Optional.<String>empty()
                : Optional.of(names.of(row.region(), seal.open(row.authorSealed(), row.id())))
                        .filter(name -> !name.isEmpty());
        return new Idea(
                row.region(),
                row.id(),
                row.agency(),
                row.initiator(),
                row.text(),
                row.version(),
                row.sentAt(),
                row.progress(),
                row.sealed(),
                author,
                relation);
    }
}
