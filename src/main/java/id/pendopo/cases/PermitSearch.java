package id.pendopo.cases;

import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.kernel.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds permits by what a person has in hand. Inside a transaction of the region. */
@Component
class PermitSearch {

    private static final Pattern IDENTIFIER = Pattern.compile("[0-9]{13,22}");
    private static final Pattern SPACING = Pattern.compile("[ .-]");

    private final PermitStore permits;
    private final SearchStore cases;
    private final Sheet sheet;

    PermitSearch(PermitStore permits, SearchStore cases, Sheet sheet) {
        this.permits = permits;
        this.cases = cases;
        this.sheet = sheet;
    }

    Optional<Permit> byNumber(RegionCode region, String number) {
        return permits.find(region, number);
    }

    List<Permit> latest(RegionCode region, int atMost) {
        return permits.latest(region, atMost);
    }

    List<Permit> find(RegionCode region, String words) {
        var exact = byNumber(region, words);
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        var ofCase = number(words).filter(number -> number.region().equals(region));
        if (ofCase.isPresent()) {
            return permits.ofCase(ofCase.get());
        }
        var digits = SPACING.matcher(words).replaceAll("");
        var found = new ArrayList<Permit>();
        if (IDENTIFIER.matcher(digits).matches()) {
            for (var kind : List.of(ApplicantKind.PERSON, ApplicantKind.COMPANY)) {
                permits.ofHolder(region, sheet.holderHash(kind, digits), PermitFiles.LINES_MAX).stream()
                        .flatMap(number -> permits.find(region, number).stream())
                        .forEach(found::add);
            }
        } else {
            sheet.wantedGrams(words)
                    .ifPresent(grams -> cases.byName(grams, PermitFiles.LINES_MAX)
                            .forEach(number -> found.addAll(permits.ofCase(number))));
        }
        return found;
    }

    private static Optional<CaseNumber> number(String words) {
        try {
            return Optional.of(new CaseNumber(words));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
