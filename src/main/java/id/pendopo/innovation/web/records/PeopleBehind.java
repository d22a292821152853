package id.pendopo.innovation.web.records;

import id.pendopo.innovation.ideas.Recognition;
import id.pendopo.innovation.records.Behind;
import id.pendopo.innovation.records.Innovation;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
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
        var accounts = new HashSet<UUID>();
        var hidden = behind.hidden(record);
        for (var person : recognition.behindInnovation(record.region(), record.code())) {
            if (hidden.contains(person.account())) {
                continue; // told the keeper of this record that they do not wish to be named here
            }
            accounts.add(person.account());
            var part = texts.get(person.author() ? "records.behind.author" : "records.behind.team");
            people.add(new Behind.Person(person.name(), person.position(), part));
        }
        people.addAll(behind.shown(record, accounts));
        return List.copyOf(people);
    }
}
