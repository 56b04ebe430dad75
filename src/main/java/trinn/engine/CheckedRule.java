package trinn.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that passed the check.
 *
 * @param name its name
 * @param stage whether it credits or pays
 * @param component what it pays for or changes; of a crediting rule the KPI it speaks of, or the empty text
 * @param asked what its patterns ask the data for
 * @param because the sentence of its lines, where it has one
 * @param scope the names that its sentences may use
 * @param translated its sentence in other languages, by their two letters
 * @param content its component, conditions and pay, as words: the same for rules that say the same
 * @param position its place among the rules of the scheme, from 0
 * @param source the file it stands in
 * @param at where it starts there
 * @param alone a rule file that holds this rule and no other
 */
record CheckedRule(
        String name,
        Stage stage,
        String component,
        List<Asked> asked,
        @Nullable Sentence because,
        Scope scope,
        Map<String, Sentence> translated,
        String content,
        int position,
        Source source,
        int at,
        String alone) {

    /** The same rule with its sentence in other languages. */
    CheckedRule with(Map<String, Sentence> sentences) {
        return new CheckedRule(
                name,
                stage,
                component,
                asked,
                because,
                scope,
                Map.copyOf(sentences),
                content,
                position,
                source,
                at,
                alone);
    }

    /** The sentence in a language, in English where that has none; null where the rule says nothing. */
    @Nullable Sentence because(String language) {
        Sentence english = translated.getOrDefault("en", because);
        return translated.getOrDefault(language, english);
    }
}
