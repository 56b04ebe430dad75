package trinn.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule that passed the check, as a tree.
 *
 * @param name its name
 * @param stage whether it credits or pays
 * @param component what it pays for or changes; of a crediting rule the KPI it speaks of, or the empty text
 * @param patterns what it asks for
 * @param declares what it declares for each combination of facts that meets its patterns
 * @param because the sentence of its lines, where it has one
 * @param scope the names that its declarations and sentences may use, with their types
 * @param translated its sentence in other languages, by their two letters
 * @param position its place among the rules of the scheme, from 0
 * @param place where it stands
 */
public record Rule(
        String name,
        Stage stage,
        String component,
        List<FactPattern> patterns,
        List<Declared> declares,
        @Nullable Sentence because,
        Scope scope,
        Map<String, Sentence> translated,
        int position,
        Written place) {

    /**
     * The text of a rule.
     *
     * @param source the file it stands in
     * @param from where it starts there
     * @param to where it ends
     * @param content its conditions and what it declares, as words: the same for rules that say the same
     */
    public record Written(Source source, int from, int to, String content) {}

    /** Copies the lists. */
    public Rule {
        patterns = List.copyOf(patterns);
        declares = List.copyOf(declares);
        translated = Map.copyOf(translated);
    }

    /** The same rule with its sentence in other languages. */
    Rule with(Map<String, Sentence> sentences) {
        return new Rule(name, stage, component, patterns, declares, because, scope, sentences, position, place);
    }

    /** The sentence in a language, in English where that has none; null where the rule says nothing. */
    public @Nullable Sentence because(String language) {
        Sentence english = translated.getOrDefault("en", because);
        return translated.getOrDefault(language, english);
    }

    /** The terms that its conditions and declarations read. */
    public Set<String> terms() {
        Set<String> terms = new TreeSet<>();
        expressions().forEach(expr -> terms(expr, terms));
        return terms;
    }

    /** Its conditions, and the amounts that it declares. */
    List<Expr> expressions() {
        List<Expr> all = new ArrayList<>();
        patterns.forEach(pattern -> all.addAll(pattern.constraints()));
        declares.forEach(declared -> all.addAll(declared.arguments()));
        return all;
    }

    private static void terms(Expr expr, Set<String> terms) {
        if (expr instanceof Expr.Field(int at, Expr.Name(int p, String of), String name, int n) && of.equals("terms")) {
            terms.add(name);
        }
        expr.parts().forEach(part -> terms(part, terms));
    }

    /** Whether one of its patterns asks for facts of a type. */
    public boolean asksFor(String fact) {
        for (FactPattern pattern : patterns) {
            if (pattern.fact().equals(fact)) {
                return true;
            }
        }
        return false;
    }

    /** What it asks the data for, pattern by pattern. */
    public List<Asked> asked() {
        return Asking.of(this);
    }

    /** The file it stands in. */
    public Source source() {
        return place.source();
    }

    /** Where it starts there, in characters from 0. */
    public int at() {
        return place.from();
    }

    /** What it says: the same for rules that say the same. */
    public String content() {
        return component + " " + place.content();
    }

    /** What an expression of its declarations or sentences is; null where that is not known. */
    public @Nullable ValueType typeOf(Expr expr) {
        return new Typer(source(), scope, new ArrayList<>()).type(expr);
    }

    /** What an expression within the conditions of one of its patterns is; null where that is not known. */
    public @Nullable ValueType typeOf(FactPattern pattern, Expr expr) {
        return new Typer(source(), scope.within(pattern.fields()), new ArrayList<>()).type(expr);
    }

    /** The rule as it is written. */
    public String text() {
        return source().text().substring(place.from(), place.to());
    }

    /** A rule file of a package that holds this rule and no other. */
    public String alone(String packageName) {
        return Heading.lines(packageName, stage) + text();
    }
}
