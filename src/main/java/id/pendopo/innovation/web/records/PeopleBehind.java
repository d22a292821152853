package id.pendopo.innovation.web.records;

import id.pendopo.innovation.ideas.Recognition;
import id.pendopo.innovation.records.Behind;
import id.pendopo.innovation.records.Innovation;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is named with an innovation: those of the idea from which it grew, and those whom its keeper named. All agreed. */
@Component
class PeopleBehind {

    private final Behind behind;
    private final Recognition recognition;

    PeopleBehind(Behind behind, Recognition recognition) {
        this.behind = behind;
        this.recognition = recognition;
    }

    List<Behind.Person> of(Innovation record, Texts texts) {
        var people = new ArrayList<Behind.Person>();
        for (var person : recognition.behindInnovation(record.region(), record.code())) {
            var part = texts.get(person.author() ? "records.behind.author" : "records.behind.team");
            people.add(new Behind.Person(person.name(), person.position(), part));
        }
        behind.shown(record).stream()
                .filter(named -> people.stream().noneMatch(known -> known.name().equals(named.name())))
                .forEach(people::add);
        return List.copyOf(people);
    }
}
