package id.pendopo.command;

/** One thing that the doctor looked at. */
sealed interface Finding {

    /** All is well. */
    record Good(String what) implements Finding {}

    /** It works, and could bite later. */
    record Warning(String what, String cure) implements Finding {}

    /** It will not work. */
    record Wrong(String what, String cure) implements Finding {}
}
