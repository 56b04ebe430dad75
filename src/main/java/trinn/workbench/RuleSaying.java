package trinn.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import trinn.language.Rule;
import trinn.language.SchemeChecker;
import trinn.scheme.Scheme;
import trinn.source.Place;
import trinn.statement.KpiWords;
import trinn.statement.RuleWords;

/**
 * What a rule says, in one reader's words.
 *
 * @param rule its name in the files
 * @param title its name as the reader reads it
 * @param file it stands in
 * @param line where it begins there, from 1
 * @param endLine where it ends
 * @param sentence what it asks for and what it pays, with the terms of a day
 */
public record RuleSaying(String rule, String title, String file, int line, int endLine, String sentence) {

    /**
     * All rules of a scheme, in the order of its files.
     *
     * @param day on which the terms have the values that are said
     * @param kpis what the data calls its KPIs
     * @throws trinn.source.ProblemsException where the rules have mistakes
     */
    public static List<RuleSaying> of(Scheme scheme, LocalDate day, KpiWords kpis, Locale reader) {
        RuleWords words = new RuleWords(reader, scheme, day, kpis);
        return SchemeChecker.check(scheme).rules().stream()
                .map(rule -> of(scheme, rule, words, reader))
                .toList();
    }

    private static RuleSaying of(Scheme scheme, Rule rule, RuleWords words, Locale reader) {
        Rule.Written place = rule.place();
        String text = place.source().text();
        String sentence = Stream.of(words.asks(rule), words.pays(rule))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        return new RuleSaying(
                rule.name(),
                scheme.messages(reader).rule(rule.name()),
                place.source().file(),
                Place.of(text, place.from()).line(),
                Place.of(text, place.to()).line(),
                sentence);
    }
}
