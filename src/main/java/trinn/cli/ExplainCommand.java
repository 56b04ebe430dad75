package trinn.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.scheme.Scheme;
import trinn.statement.Sentences;
import trinn.statement.Statement;
import trinn.statement.StatementLine;
import trinn.statement.StatementPaper;
import trinn.statement.StatementWords;

/** {@code trinn explain}: the statement of one payee for one period. */
@Command(
        name = "explain",
        description =
                "Prints the statement of one payee for one period, every line with its reason; also as a PDF or a page.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Versions schemes = new Versions();

    @Option(names = "--data", required = true, paramLabel = "<folder>", description = "The data set.")
    private Path data = Path.of("");

    @Option(names = "--payee", required = true, paramLabel = "<id>", description = "The payee's id in the data.")
    private String payee = "";

    @Option(
            names = "--period",
            required = true,
            paramLabel = "<first day>",
            description = "The period, by its first day or any day in it, such as 2013-05-30.")
    private String period = "";

    @Mixin
    private Reader reader = new Reader();

    @Mixin
    private Bind bind = new Bind();

    @Option(names = "--json", description = "Print JSON for tools.")
    private boolean json;

    @Mixin
    private PaperOptions paper = new PaperOptions();

    @Override
    public Integer call() {
        StatementWords words = StatementWords.of(reader.locale());
        DataSet dataSet = DataFolder.read(data);
        List<FactSet> population = dataSet.factSets();
        FactSet facts = facts(dataSet, population);
        return schemes.compiled(dataSet, compiled -> {
            Succession versions = compiled.with(bind.bindings(population));
            Scheme scheme = versions.on(facts).scheme().scheme();
            Sentences sentences = new Sentences(words.locale(), scheme.currency());
            Statement statement = Statement.of(versions, population, facts, sentences);
            print(scheme, statement, words);
            paper.write(StatementPaper.of(scheme, statement, sentences));
            return 0;
        });
    }

    private void print(Scheme scheme, Statement statement, StatementWords words) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, json(scheme, statement));
        } else {
            text(out, scheme, statement, words);
        }
        out.flush();
    }

    private FactSet facts(DataSet dataSet, List<FactSet> population) {
        List<FactSet> all = population.stream()
                .filter(facts -> facts.seller().id().equals(payee))
                .toList();
        if (all.isEmpty()) {
            throw new Refusal("The data set %s has no payee %s.".formatted(dataSet.name(), payee));
        }
        return all.stream().filter(facts -> matches(facts)).findFirst().orElseThrow(() -> {
            List<String> periods =
                    all.stream().map(facts -> facts.period().id()).toList();
            return new Refusal(
                    "Payee %s has no period %s. There are: %s.".formatted(payee, period, String.join(", ", periods)));
        });
    }

    private boolean matches(FactSet facts) {
        return facts.period().contains(Dates.of(period));
    }

    private static void text(PrintWriter out, Scheme scheme, Statement statement, StatementWords words) {
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

    private static ObjectNode json(Scheme scheme, Statement statement) {
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
