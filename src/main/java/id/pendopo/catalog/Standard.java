package id.pendopo.catalog;

import java.util.List;
import java.util.Optional;

/**
 * The service standard: fourteen components (PermenPANRB 15/2014; the split as in PMK 46/PMK.01/2021). The requirements
 * and the time are not written twice: they are the definition's own {@code requirements} and {@code clock}.
 *
 * @param procedure component 2, step by step
 * @param fee component 4, whole rupiah; zero is free of charge
 * @param product component 5
 * @param complaints component 6
 * @param legalBasis component 7, numbers of instruments as in {@code law}
 * @param facilities component 8
 * @param competence component 9
 * @param supervision component 10
 * @param staff component 11
 * @param guarantee component 12
 * @param safety component 13
 * @param evaluation component 14
 * @param examples names of the components whose values are examples and not official
 */
public record Standard(
        List<Text> procedure,
        long fee,
        Text product,
        Text complaints,
        List<String> legalBasis,
        Text facilities,
        Text competence,
        Text supervision,
        Text staff,
        Text guarantee,
        Text safety,
        Text evaluation,
        List<String> examples,
        Optional<String> decree) {}
