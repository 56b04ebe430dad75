package trinn.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import trinn.facts.FactSet;
import trinn.scheme.Scheme;
import trinn.statement.Statement;
import trinn.statement.StatementLine;
import trinn.statement.StatementWords;

/** Writes a statement for people and for tools. */
final class StatementText {

    private StatementText() {}

    static void print(PrintWriter out, Scheme scheme, Statement statement, StatementWords words) {
        FactSet facts = statement.facts();
        out.printf(
                "%s (%s), %s%n%s, %s%n%n",
                facts.seller().name(),
                facts.seller().id(),
                words.text(
                        "from-to",
                        facts.period().from().toString(),
                        facts.period().to().toString()),
                scheme.messages(words.locale()).title(),
                words.text("in", scheme.currency().getCurrencyCode()));
        for (StatementLine line : statement.lines()) {
            out.printf("%-20s %14s  %s%n", line.component(), line.amount().toPlainString(), words.sentence(line));
            if (!line.rule().isEmpty()) {
                out.printf("%37s(%s)%n", "", line.rule());
            }
        }
        if (statement.lines().isEmpty()) {
            out.println(words.text("no-line"));
        }
        out.printf(
                "%-20s %14s%n",
                words.total(scheme.currency()), statement.total().toPlainString());
        open(out, words.text("owed"), statement.after().owedInAll());
        open(out, words.text("withheld"), statement.after().withheldInAll());
        open(out, words.text("to-come"), statement.after().toCome());
        for (StatementLine cost : statement.costs()) {
            out.printf("%20s %14s  %s%n", "", cost.amount().toPlainString(), cost.sentence());
            out.printf("%37s(%s)%n", "", words.text("cost"));
        }
    }

    /** What is open after the period, where anything is. */
    private static void open(PrintWriter out, String what, BigDecimal amount) {
        if (amount.signum() != 0) {
            out.printf("%20s %14s  %s%n", "", amount.toPlainString(), what);
        }
    }

    static ObjectNode json(Scheme scheme, Statement statement) {
        FactSet facts = statement.facts();
        ObjectNode root = Json.object();
        root.put("payee", facts.seller().id())
                .put("name", facts.seller().name())
                .put("from", facts.period().from().toString())
                .put("to", facts.period().to().toString())
                .put("scheme", scheme.id())
                .put("schemeHash", scheme.files().hash())
                .put("currency", scheme.currency().getCurrencyCode())
                .put("payout", statement.total());
        root.put("owed", statement.after().owedInAll())
                .put("withheld", statement.after().withheldInAll())
                .put("toCome", statement.after().toCome());
        lines(root.putArray("lines"), statement.lines());
        lines(root.putArray("costs"), statement.costs());
        return root;
    }

    private static void lines(ArrayNode array, List<StatementLine> lines) {
        for (StatementLine line : lines) {
            array.addObject()
                    .put("component", line.line().component())
                    .put("amount", line.amount())
                    .put("rule", line.line().rule())
                    .put("because", line.sentence());
        }
    }
}
