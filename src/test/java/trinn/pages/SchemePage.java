package trinn.pages;

import static trinn.pages.Markdown.FORMATS;
import static trinn.pages.Markdown.money;
import static trinn.pages.Markdown.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import trinn.engine.CompiledScheme;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.language.RuleText;
import trinn.scheme.Example;
import trinn.scheme.Scheme;
import trinn.scheme.Term;
import trinn.scheme.Terms;
import trinn.simulation.PayCurve;
import trinn.statement.Sentences;
import trinn.statement.Statement;

/** What one scheme pays, as a page that is written from its folder. */
final class SchemePage {

    private final CompiledScheme compiled;
    private final Scheme scheme;
    private final Example example;
    private final PayCurve curve;
    private final TermTables terms;

    SchemePage(CompiledScheme compiled, PayCurve curve) {
        this.compiled = compiled;
        this.scheme = compiled.scheme();
        this.example = Objects.requireNonNull(scheme.example());
        this.curve = curve;
        this.terms = new TermTables(scheme);
    }

    /** The page. */
    String text() {
        StringBuilder page =
                new StringBuilder("# %s\n\n%s\n\n".formatted(scheme.title(), oneLine(scheme.description())));
        page.append("![%s](%s.svg)\n".formatted(new PayCurvePicture(scheme, curve).title(), scheme.id()));
        section(page, "What it pays", TermTables.components(scheme));
        section(page, "Its terms", terms.text());
        section(page, "Beside the rules", new Beforehand(scheme).text());
        section(page, "Its rules", rules());
        section(page, "An example", example());
        section(page, "Its pay curve", curve());
        section(page, "Tried on the sample company", Tried.text(scheme));
        return page.append(
                        "\nWritten by the tests from [rules/%s](../../rules/%s); all its golden cases stand in [cases.yaml](../../rules/%s/cases.yaml).\n"
                                .formatted(scheme.id(), scheme.id(), scheme.id()))
                .toString();
    }

    private static void section(StringBuilder page, String title, String text) {
        if (!text.isEmpty()) {
            page.append("\n## ").append(title).append("\n\n").append(text);
        }
    }

    private String rules() {
        return table(
                List.of("rule", "what it does", "what the statement says"),
                RuleText.of(scheme).stream()
                        .map(rule -> List.of(rule.name(), rule.does(), rule.says()))
                        .toList());
    }

    private String example() {
        FactSet about = example.about();
        List<FactSet> others = example.golden().population().stream()
                .filter(facts -> !facts.equals(about))
                .toList();
        String text = "Golden case *%s*%s.\n\n%s"
                .formatted(
                        example.golden().name(),
                        changed(),
                        table(List.of("given", ""), new GivenFacts(scheme).rows(about)));
        return text + others(others) + "\n" + statement(about);
    }

    /** The terms that the case changes, in words. */
    private String changed() {
        Terms own = scheme.terms();
        Map<String, Object> changes = example.golden().terms().changedFrom(own);
        return changes.isEmpty()
                ? ""
                : changes.entrySet().stream()
                        .map(change -> {
                            Term term = Objects.requireNonNull(own.get(change.getKey()));
                            return "%s: %s".formatted(term.label(), terms.value(term, change.getValue()));
                        })
                        .collect(Collectors.joining("; ", ", with changed terms (", ")"));
    }

    private String others(List<FactSet> others) {
        if (others.isEmpty()) {
            return "";
        }
        GivenFacts given = new GivenFacts(scheme);
        List<List<String>> own = given.rows(example.about());
        List<List<String>> rows = new ArrayList<>();
        for (FactSet facts : others) {
            given.rows(facts).stream()
                    .filter(row -> !own.contains(row))
                    .map(row -> List.of(who(facts), row.getFirst(), row.getLast()))
                    .forEach(rows::add);
        }
        return "\nThis is %s. In the case there is also %s, with the same facts%s"
                .formatted(
                        who(example.about()),
                        others.stream().map(this::who).collect(Collectors.joining(" and ")),
                        rows.isEmpty() ? ".\n" : " but for:\n\n" + table(List.of("", "given", ""), rows));
    }

    /** The seller, and the period where the case has several. */
    private String who(FactSet facts) {
        boolean once = example.golden().population().stream()
                .allMatch(each -> each.period().equals(facts.period()));
        String period = FORMATS.period(facts.period().from(), facts.period().to());
        return "seller " + facts.seller().id() + (once ? "" : " in " + period);
    }

    private String statement(FactSet about) {
        Statement statement = Statement.of(
                Succession.of(compiled, example.golden().terms()),
                example.golden().population(),
                about,
                new Sentences(Locale.UK, scheme.currency()));
        List<List<String>> rows = new ArrayList<>();
        statement.lines().forEach(line -> rows.add(List.of(line.component(), line.sentence(), money(line.amount()))));
        rows.add(List.of("**payout**", "", "**" + money(statement.total()) + "**"));
        return table(List.of("component", "why", scheme.currency() + ":"), rows);
    }

    private String curve() {
        PayCurve.Point first = curve.points().getFirst();
        PayCurve.Point last = curve.points().getLast();
        String ends = "*%s* from %s to %s, all else as in the example: the payout goes from %s to %s %s."
                .formatted(
                        example.vary().label(),
                        FORMATS.number(first.at()),
                        FORMATS.number(last.at()),
                        money(first.pay()),
                        money(last.pay()),
                        scheme.currency());
        if (curve.jumps().isEmpty()) {
            return ends + " It has no jumps.\n";
        }
        return ends + " It jumps:\n\n"
                + table(
                        List.of("at:", "from:", "to:"),
                        curve.jumps().stream()
                                .map(jump -> List.of(
                                        FORMATS.number(jump.at()),
                                        money(jump.before().pay()),
                                        money(jump.after().pay())))
                                .toList());
    }

    /** A paragraph in one line. */
    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
