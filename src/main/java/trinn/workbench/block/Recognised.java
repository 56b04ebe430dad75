package trinn.workbench.block;

/**
 * A rule seen as a form.
 *
 * @param block whose shape it has
 * @param answers that would write it; the sentence is empty where it is the usual one
 */
public record Recognised(Block block, Answers answers) {

    /** Whether the rule says what its block would say of it. */
    boolean hasUsualSentence() {
        return answers.text(Answers.SENTENCE).isEmpty();
    }
}
