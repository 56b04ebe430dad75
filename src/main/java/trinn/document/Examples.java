package trinn.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.paper.Paper;
import trinn.paper.Table;
import trinn.scheme.Example;
import trinn.scheme.GoldenCase;
import trinn.scheme.Scheme;
import trinn.statement.Statement;
import trinn.statement.StatementLine;
import trinn.statement.StatementPaper;

/**
 * Golden cases worked out for the reader: the one that shows best how the scheme pays, one that pays less and one that pays more,
 * each with as many lines as there are.
 */
final class Examples {

    private final Words words;
    private final Succession scheme;
    private final List<Worked> chosen;

    /**
     * An example.
     *
     * @param golden the case it is taken from
     * @param statement of the first seller and period of it, worked out now
     */
    record Worked(GoldenCase golden, Statement statement) {

        BigDecimal payout() {
            return statement.total();
        }

        private int lines() {
            return statement.lines().size();
        }

        private FactSet about() {
            return statement.facts();
        }
    }

    Examples(CompiledScheme compiled, Words words) {
        this.words = words;
        this.scheme = Succession.of(compiled, compiled.scheme().terms());
        List<Worked> all = compiled.scheme().cases().stream()
                .filter(golden -> golden.fails() == null
                        && golden.terms().sameValues(compiled.scheme().terms()))
                .map(this::worked)
                .toList();
        this.chosen = chosen(all, middle(all, compiled.scheme()));
    }

    private Worked worked(GoldenCase golden) {
        FactSet about = golden.population().getFirst();
        return new Worked(golden, Statement.of(scheme, golden.population(), about, words.sentences()));
    }

    private static @Nullable Worked middle(List<Worked> all, Scheme scheme) {
        Example example = scheme.example();
        return all.stream()
                .filter(one -> example != null && one.golden().equals(example.golden()))
                .findFirst()
                .or(() -> all.stream().max(Comparator.comparing(Worked::lines)))
                .orElse(null);
    }

    /** At most three, by what they pay; no two pay the same. */
    private static List<Worked> chosen(List<Worked> all, @Nullable Worked middle) {
        if (middle == null) {
            return List.of();
        }
        List<Worked> chosen = new ArrayList<>(List.of(middle));
        for (int side : new int[] {-1, 1, -1, 1}) {
            all.stream()
                    .filter(one -> Integer.signum(one.payout().compareTo(middle.payout())) == side)
                    .filter(one ->
                            chosen.stream().noneMatch(other -> other.payout().compareTo(one.payout()) == 0))
                    .max(Comparator.comparing(Worked::lines)
                            .thenComparing(one -> one.about().others().size()))
                    .filter(one -> chosen.size() < 3)
                    .ifPresent(chosen::add);
        }
        chosen.sort(Comparator.comparing(Worked::payout));
        return chosen;
    }

    /** What was chosen, by rising payout. */
    List<Worked> chosen() {
        return chosen;
    }

    /** The number by which the paper calls the example of a case, from 1; 0 where it shows it not. */
    int number(GoldenCase golden) {
        for (int i = 0; i < chosen.size(); i++) {
            if (chosen.get(i).golden().equals(golden)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The payout of each, and each of its lines. */
    List<Promise> promises() {
        List<Promise> all = new ArrayList<>();
        for (Worked one : chosen) {
            String name = "Example \"%s\"".formatted(one.golden().name());
            for (StatementLine line : one.statement().lines()) {
                String part = "%s, line %s, %s"
                        .formatted(
                                name,
                                line.line().component(),
                                line.step().name().toLowerCase(Locale.ROOT));
                String rule = line.line().rule();
                all.add(Promise.of(
                        rule.isEmpty() ? part : "%s by \"%s\"".formatted(part, rule), Map.of(), line.amount()));
            }
            all.add(Promise.of(name + ", payout", Map.of(), one.payout()));
        }
        return all;
    }

    /** Adds a section for each. */
    void addTo(Paper.Draft draft) {
        for (int i = 0; i < chosen.size(); i++) {
            Worked one = chosen.get(i);
            String payout =
                    words.money(one.payout()) + "\u00a0" + words.currency().getCurrencyCode();
            draft.section(words.text("example", i + 1, payout));
            List<Table.Row> given = new GivenWords(words).rows(one.about());
            if (!given.isEmpty()) {
                draft.table(Table.details(given.toArray(Table.Row[]::new)));
            }
            if (one.golden().statements().size() > 1) {
                draft.note(words.text("others"));
            }
            draft.table(new StatementPaper(words.scheme(), words.kpis(), words.sentences()).lines(one.statement()));
        }
    }
}
