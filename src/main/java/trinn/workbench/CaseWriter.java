package trinn.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.facts.FactSet;
import trinn.scheme.GoldenCase.Account;
import trinn.scheme.Measuring;
import trinn.scheme.TermWriter;
import trinn.scheme.Terms;
import trinn.settlement.Ledger;
import trinn.settlement.Line;
import trinn.settlement.Payout;

/**
 * Writes golden cases as their author would: the facts that the scheme can see, and every line that is paid for them. A name of a
 * person is not written unless rules ask for it.
 */
public final class CaseWriter {

    private final SeenFacts seen;
    private final Terms terms;
    private final Measuring measuring;

    /** For cases of this scheme. */
    public CaseWriter(CompiledScheme scheme) {
        seen = new SeenFacts(scheme);
        terms = scheme.scheme().terms();
        measuring = scheme.scheme().measuring();
    }

    /**
     * A seller and period with what is paid.
     *
     * @param given as the data has them, before anything is measured
     * @param paid what the scheme pays for that; null where it refuses the facts
     */
    public record Told(FactSet given, @Nullable Evaluated paid) {}

    /**
     * The text of a case, from {@code - case:} to the end of its last line, not indented.
     *
     * @param valid the terms of the scheme, or these with changed values
     * @param all at least one; those behind the first only with their payout
     * @param fails words of the message with which the scheme refuses the facts; null where it pays
     */
    public String write(String name, Terms valid, List<Told> all, @Nullable String fails) {
        List<String> lines = new ArrayList<>();
        lines.add("- case: " + YamlEdit.word(name));
        Map<String, Object> changed = valid.changedFrom(terms);
        if (!changed.isEmpty()) {
            lines.add("  terms: " + TermWriter.json(changed));
        }
        if (fails != null) {
            lines.add("  fails: " + YamlEdit.word(fails));
        }
        if (all.size() == 1) {
            indented(lines, "  ", "  ", statement(all.getFirst(), true, true));
        } else {
            lines.add("  population:");
            for (int i = 0; i < all.size(); i++) {
                indented(lines, "    - ", "      ", statement(all.get(i), false, i == 0));
            }
        }
        return String.join("\n", lines);
    }

    /** The facts that the scheme can see of these. */
    FactSet seen(FactSet given, boolean alone) {
        return seen.of(given, alone);
    }

    private static void indented(List<String> to, String first, String others, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            to.add((i == 0 ? first : others) + lines.get(i));
        }
    }

    private List<String> statement(Told told, boolean alone, boolean every) {
        List<String> given = GivenText.of(seen.of(told.given(), alone), measuring);
        List<String> lines = new ArrayList<>();
        if (given.isEmpty()) {
            lines.add("given: {}");
        } else {
            lines.add("given:");
            indented(lines, "  ", "  ", given);
        }
        if (told.paid() != null) {
            lines.addAll(expected(told.paid(), every));
        }
        return lines;
    }

    /** What is paid, as lines of a case. */
    static List<String> expected(Evaluated paid, boolean every) {
        Payout payout = paid.payout();
        List<String> lines = every ? lines(payout.lines()) : new ArrayList<>();
        lines.add("payout: " + FlowMap.plain(payout.total()));
        if (every && payout.cost().signum() != 0) {
            lines.add("cost: " + FlowMap.plain(payout.cost()));
        }
        FlowMap open = new FlowMap();
        for (Account account : Account.values()) {
            open.number(account.key(), balance(paid.after(), account), BigDecimal.ZERO);
        }
        if (every && !open.isEmpty()) {
            lines.add("balances: " + open);
        }
        return lines;
    }

    private static List<String> lines(List<Line> all) {
        List<String> lines = new ArrayList<>();
        lines.add(all.isEmpty() ? "lines: []" : "lines:");
        all.forEach(line -> lines.add("  - " + line(line)));
        return lines;
    }

    static String line(Line line) {
        return new FlowMap()
                .word("component", line.component())
                .word("rule", line.rule(), "")
                .number("amount", line.amount())
                .toString();
    }

    static BigDecimal balance(Ledger after, Account account) {
        return switch (account) {
            case OWED -> after.owedInAll();
            case WITHHELD -> after.withheldInAll();
            case TO_COME -> after.toCome();
        };
    }
}
