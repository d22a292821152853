package id.pendopo.cases;

import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.identity.Conflicts;
import id.pendopo.identity.People;
import id.pendopo.identity.Profile;
import id.pendopo.identity.Representation;
import id.pendopo.kernel.Nib;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.Npwp;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Every number by which those behind a case are known: of the holder, of the party with all that it bears, of who handed it
 * in, and what the form names. An officer's declared relation may meet any of them. Inside the caller's transaction.
 */
@Component
class Interests {

    private static final Pattern SPACING = Pattern.compile("[ .-]");
    private static final Pattern CARD = Pattern.compile("\\d{16}");

    private final People people;
    private final Representation representation;
    private final Sheet sheet;

    Interests(People people, Representation representation, Sheet sheet) {
        this.people = people;
        this.representation = representation;
        this.sheet = sheet;
    }

    private record Numbers(Set<Nik> persons, Set<String> cards, Set<Nib> businesses, Set<Npwp> taxpayers) {

        Conflicts.Keys keys() {
            return new Conflicts.Keys(persons, cards, businesses, taxpayers);
        }

        void add(Conflicts.Keys keys) {
            persons.addAll(keys.persons());
            businesses.addAll(keys.businesses());
            taxpayers.addAll(keys.taxpayers());
        }

        /** What kind of number it is, nobody says: so it counts as each that it can be. */
        void guess(String digits) {
            read(Nik::of, digits).ifPresent(persons::add);
            read(Nib::of, digits).ifPresent(businesses::add);
            read(Npwp::of, digits).ifPresent(taxpayers::add);
            if (CARD.matcher(digits).matches()) {
                cards.add(digits);
            }
        }
    }

    Conflicts.Keys of(CaseRow file) {
        var region = file.number().region();
        var numbers = new Numbers(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        var holder = sheet.holder(file.holderSealed()).identifier();
        if (file.owner().kind() == ApplicantKind.PERSON) {
            read(Nik::of, holder).ifPresent(numbers.persons()::add);
        } else {
            numbers.guess(holder);
        }
        Optional.ofNullable(file.owner().party())
                .flatMap(party -> representation.party(region, party))
                .map(Conflicts.Keys::of)
                .ifPresent(numbers::add);
        people.profile(region, file.owner().account()).map(Profile::nik).ifPresent(numbers.persons()::add);
        named(numbers, sheet.data(file.dataSealed()));
        return numbers.keys();
    }

    private static void named(Numbers numbers, Object answer) {
        switch (answer) {
            case Map<?, ?> answers ->
                answers.values().stream().filter(Objects::nonNull).forEach(each -> named(numbers, each));
            case List<?> items -> items.stream().filter(Objects::nonNull).forEach(each -> named(numbers, each));
            case String text -> numbers.guess(SPACING.matcher(text).replaceAll(""));
            default -> {
                // a count, a date or a choice names nobody
            }
        }
    }

    private static <T> Optional<T> read(Function<String, T> kind, String digits) {
        try {
            return Optional.of(kind.apply(digits));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
