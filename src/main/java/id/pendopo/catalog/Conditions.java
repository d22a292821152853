package id.pendopo.catalog;

/** Answers the conditions (CEL) of one definition; each was compiled and type-checked when it was loaded. */
public interface Conditions {

    boolean holds(String condition, Facts facts);
}
