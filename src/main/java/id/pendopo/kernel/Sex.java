package id.pendopo.kernel;

/** As the population register knows it. */
public enum Sex {
    MALE,
    FEMALE
}
