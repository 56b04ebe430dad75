package trinn.workbench.block;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import trinn.workbench.block.Answer.OfTerm;
import trinn.workbench.block.Answer.Words;

/**
 * What somebody answers to a form.
 *
 * @param byField by the name of the field; besides those of the block {@link #NAME} and {@link #SENTENCE}
 */
public record Answers(Map<String, Answer> byField) {

    /** The field with the name of the rule; empty for the usual one. */
    public static final String NAME = "name";

    /** The field with the sentence of the rule's lines; empty for the usual one. */
    public static final String SENTENCE = "sentence";

    /** Copies the map. */
    public Answers {
        byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    /** The same answers with another one to a field. */
    public Answers with(String field, Answer answer) {
        Map<String, Answer> all = new LinkedHashMap<>(byField);
        all.put(field, answer);
        return new Answers(all);
    }

    /** The same answers with other words in a field. */
    public Answers with(String field, String words) {
        return with(field, new Words(words));
    }

    /** What stands in a rule for a field: its words, or the name of its term; empty where there is no answer. */
    public String text(String field) {
        return switch (byField.get(field)) {
            case null -> "";
            case Words(String text) -> text;
            case OfTerm of -> of.term();
        };
    }
}
