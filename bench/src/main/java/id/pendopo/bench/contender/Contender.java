package id.pendopo.bench.contender;

import java.util.List;

/**
 * A case that is handed in and then takes five steps: checked, reviewed, drafted, endorsed, signed. Each is one transaction,
 * durable when it answers.
 */
public interface Contender {

    /** What comes after the hand-in, in order; the last one ends the case. */
    List<String> STEPS = List.of("check", "review", "draft", "endorse", "sign");

    /** The state of a case that is over. */
    String DONE = "done";

    /** Starts a case with this data and answers its number. */
    String submit(String data);

    /**
     * Carries out the step that is due.
     *
     * @param offer as it was read
     */
    void act(String number, String step, String offer, String remark);

    View read(String number);

    /**
     * What a page about the case shows.
     *
     * @param step that is due, or {@link #DONE}
     * @param offer by which the step is carried out: the identifier of a task, or a version
     * @param history steps done so far
     */
    record View(String number, String step, String offer, String data, List<String> history) {}
}
