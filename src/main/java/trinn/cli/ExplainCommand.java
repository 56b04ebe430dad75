package trinn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import trinn.engine.Evaluated;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.replay.DataMark;
import trinn.replay.Issuer;
import trinn.scheme.Scheme;
import trinn.statement.Grounds;
import trinn.statement.KpiWords;
import trinn.statement.Payroll;
import trinn.statement.Sentences;
import trinn.statement.Statement;
import trinn.statement.StatementPaper;
import trinn.statement.StatementPrint;
import trinn.statement.StatementWords;

/** {@code trinn explain}: the statement of one payee for one period, or of all. */
@Command(
        name = "explain",
        description =
                "Prints the statement of one payee for one period, every line with its reason, or what all are paid; also as a PDF or a page, and with replay certificates.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Versions schemes = new Versions();

    @Option(names = "--data", required = true, paramLabel = "<folder>", description = "The data set.")
    private Path data = Path.of("");

    @ArgGroup(multiplicity = "1")
    private Whose whose = new Whose();

    private static final class Whose {
        @Option(names = "--payee", required = true, paramLabel = "<id>", description = "The payee's id in the data.")
        private String payee = "";

        @Option(names = "--all", required = true, description = "Everybody who is paid for the period.")
        private boolean all;
    }

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

    @Mixin
    private Against against = new Against();

    @Option(names = "--json", description = "Print JSON for tools.")
    private boolean json;

    @Mixin
    private PaperOptions paper = new PaperOptions();

    @Mixin
    private CertificateOptions certificates = new CertificateOptions();

    @Override
    public Integer call() {
        StatementWords words = StatementWords.of(reader.locale());
        DataSet dataSet = DataFolder.read(data);
        List<FactSet> population = dataSet.factSets();
        List<FactSet> wanted = whose.all
                ? everybody(dataSet, population)
                : List.of(PayeePeriod.of(dataSet, population, whose.payee, period));
        return schemes.compiled(dataSet, compiled -> {
            Succession versions = compiled.with(bind.bindings(population));
            KpiWords kpis =
                    new KpiWords(dataSet.catalogue(), versions.bindings().kpis());
            Issuer issuer = new Issuer(versions, DataMark.of(dataSet));
            if (whose.all) {
                all(new Payroll(versions, new Measurements(population), kpis, facts -> {}), wanted, issuer, words);
            } else {
                one(versions, dataSet, population, wanted.getFirst(), kpis, issuer, words);
            }
            return 0;
        });
    }

    private void one(
            Succession versions,
            DataSet dataSet,
            List<FactSet> population,
            FactSet facts,
            KpiWords kpis,
            Issuer issuer,
            StatementWords words) {
        Scheme scheme = versions.on(facts).scheme().scheme();
        Sentences sentences = new Sentences(words.locale(), scheme.currency());
        List<Evaluated> periods = Evaluation.seller(
                versions, new Measurements(population), facts.seller().id(), facts.period());
        Grounds grounds = Grounds.of(versions, periods, kpis, sentences);
        Compared compared = against.compared(versions, dataSet, population, facts, words.locale());
        print(scheme, grounds.statement(), words, compared);
        paper.write(new StatementPaper(scheme, kpis, sentences).of(grounds, issuer.proof(words.locale())));
        certificates.write(List.of(issuer.of(grounds, words.locale())));
    }

    private void all(Payroll payroll, List<FactSet> wanted, Issuer issuer, StatementWords words) {
        paper.requireMany();
        PrintWriter out = spec.commandLine().getOut();
        ArrayNode array = Json.texts(List.of());
        for (FactSet facts : wanted) {
            Scheme scheme = payroll.scheme().on(facts).scheme().scheme();
            Grounds grounds = payroll.grounds(
                    facts.seller().id(), facts.period(), new Sentences(words.locale(), scheme.currency()));
            if (json) {
                array.add(StatementText.json(scheme, grounds.statement()));
            } else {
                out.printf(
                        "%-12s %16s %s  %s%n",
                        facts.seller().id(),
                        grounds.statement().total().toPlainString(),
                        scheme.currency().getCurrencyCode(),
                        facts.seller().name());
            }
            if (certificates.asked()) {
                certificates.write(List.of(issuer.of(grounds, words.locale())));
            }
        }
        if (json) {
            Json.print(out, array);
        }
        out.flush();
        paper.write(
                new StatementPrint(payroll, words.locale(), issuer.proof(words.locale())),
                wanted,
                spec.commandLine().getErr());
    }

    private void print(Scheme scheme, Statement statement, StatementWords words, @Nullable Compared compared) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode root = StatementText.json(scheme, statement);
            if (compared != null) {
                root.set("compared", compared.json());
            }
            Json.print(out, root);
        } else {
            StatementText.print(out, scheme, statement, words);
            if (compared != null) {
                compared.print(out);
            }
        }
        out.flush();
    }

    private List<FactSet> everybody(DataSet dataSet, List<FactSet> population) {
        List<FactSet> all = population.stream()
                .filter(facts -> PayeePeriod.matches(facts, period))
                .toList();
        if (all.isEmpty()) {
            throw new Refusal(
                    "The data set %s pays nobody for a period with the day %s.".formatted(dataSet.name(), period));
        }
        return all;
    }
}
