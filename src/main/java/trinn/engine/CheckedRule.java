package trinn.engine;

import org.jspecify.annotations.Nullable;

/**
 * A rule that passed the check.
 *
 * @param name its name
 * @param component what it pays for or changes
 * @param because the sentence of its lines, where it has one
 * @param content its component, conditions and pay, as words: the same for rules that say the same
 * @param position its place among the rules of the scheme, from 0
 * @param source the file it stands in
 * @param at where it starts there
 * @param alone a rule file that holds this rule and no other
 */
record CheckedRule(
        String name,
        String component,
        @Nullable Sentence because,
        String content,
        int position,
        Source source,
        int at,
        String alone) {}
