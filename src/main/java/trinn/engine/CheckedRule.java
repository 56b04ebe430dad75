package trinn.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that passed the check.
 *
 * @param name its name
 * @param stage whether it credits or pays
 * @param component what it pays for or changes; of a crediting rule the KPI it speaks of, or the empty text
 * @param facts the facts that it asks for, by name
 * @param because the sentence of its lines, where it has one
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
        Set<String> facts,
        @Nullable Sentence because,
        String content,
        int position,
        Source source,
        int at,
        String alone) {}
