package trinn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trinn.document.DataAhead;
import trinn.document.PlanLetters;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.paper.Paper;
import trinn.paper.Progress;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.replay.DataMark;
import trinn.replay.PlanIssuer;
import trinn.statement.KpiWords;

/** {@code trinn letter}: what a payee, or each of all, can be paid for a period to come. */
@Command(
        name = "letter",
        description =
                "Writes the plan letter of one payee, or of all in one PDF: targets, what each level pays, and a table to work out the own pay.",
        mixinStandardHelpOptions = true)
final class LetterCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Versions schemes = new Versions();

    @Option(names = "--data", required = true, paramLabel = "<folder>", description = "The data set.")
    private Path data = Path.of("");

    @Option(
            names = "--payee",
            defaultValue = "",
            paramLabel = "<id>",
            description = "The payee's id in the data; without it everybody gets a letter.")
    private String payee = "";

    @Option(
            names = "--period",
            defaultValue = "",
            paramLabel = "<first day>",
            description =
                    "The first day of the period that the letter is for; otherwise it is the one after the last of the data.")
    private String period = "";

    @Mixin
    private Bind bind = new Bind();

    @Mixin
    private Reader reader = new Reader();

    @Mixin
    private PaperOptions paper = new PaperOptions();

    @Mixin
    private CertificateOptions certificates = new CertificateOptions();

    @Override
    public Integer call() {
        paper.requireAny();
        DataSet dataSet = DataFolder.read(data);
        List<FactSet> population = dataSet.factSets();
        if (population.isEmpty()) {
            throw new Refusal("The data set %s has nobody who is paid.".formatted(dataSet.name()));
        }
        return schemes.compiled(dataSet, compiled -> {
            write(letters(dataSet, population, compiled.with(bind.bindings(population))));
            return 0;
        });
    }

    private PlanLetters letters(DataSet dataSet, List<FactSet> population, Succession versions) {
        try {
            return new PlanLetters(
                    versions,
                    population,
                    period(population),
                    new DataAhead(dataSet),
                    new KpiWords(dataSet.catalogue()),
                    reader.locale(),
                    new PlanIssuer(versions, DataMark.of(dataSet)));
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }

    /** One of the data, or the next one of the same length. */
    private Period period(List<FactSet> population) {
        Period next = PlanLetters.next(population);
        if (period.isEmpty()) {
            return next;
        }
        LocalDate day = Dates.of(period);
        return population.stream()
                .map(FactSet::period)
                .filter(one -> one.contains(day))
                .findFirst()
                .or(() -> Optional.of(next).filter(one -> one.contains(day)))
                .orElseThrow(() -> new Refusal(
                        "There is no letter for %s: the data knows no such period, and the next one begins on %s."
                                .formatted(period, next.id())));
    }

    private void write(PlanLetters letters) {
        PrintWriter out = spec.commandLine().getOut();
        if (payee.isEmpty()) {
            paper.writeAll((press, file) ->
                    out.printf("%d letters.%n", letters.write(press, file, Progress.SILENT, certificates::writeOf)));
        } else {
            try {
                Paper letter = letters.paper(payee);
                paper.write(letter);
                certificates.writeOf(letter);
                out.println(letter.title());
            } catch (NoSuchElementException e) {
                throw new Refusal(String.valueOf(e.getMessage()));
            }
        }
        out.flush();
    }
}
