package trinn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.CaseResult;
import trinn.evaluation.GoldenCases;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.simulation.Outcome;
import trinn.simulation.Variant;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.source.Severity;

/** {@code trinn check}: compiles schemes and runs their golden cases. */
@Command(
        name = "check",
        description = "Compiles the rules of schemes and runs their golden cases.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "<scheme folder>", description = "Folders with a scheme.yaml.")
    private List<Path> folders = List.of();

    @Option(names = "--json", description = "Print JSON for tools.")
    private boolean json;

    @Option(
            names = "--data",
            paramLabel = "<folder>",
            description = "A data set: also tells what the schemes ask for that it does not have.")
    private @Nullable Path data;

    @Mixin
    private Bind bind = new Bind();

    @Option(names = "--watch", description = "Check again whenever a file is saved; Ctrl-C ends it.")
    private boolean watch;

    /** What the folder of {@code --data} holds, while the schemes of one check are held against it. */
    private @Nullable Given given;

    private record Given(DataSet dataSet, List<FactSet> population) {}

    private record Checked(
            Path folder,
            List<Problem> problems,
            List<CaseResult> cases,
            List<Promised> promises,
            int rules,
            Set<String> silent,
            List<String> findings) {
        /** A scheme that cannot be used. */
        Checked(Path folder, List<Problem> problems) {
            this(folder, problems, List.of(), List.of(), 0, Set.of(), List.of());
        }

        /** How many rules declared something in a case, of all. */
        String coverage() {
            int covered = rules - silent.size();
            return "%d of %d rules (%d %%) fired in the cases"
                    .formatted(covered, rules, rules == 0 ? 0 : covered * 100 / rules);
        }

        boolean usable() {
            return problems.stream().noneMatch(Problem::isError);
        }

        boolean passed() {
            return problems.stream().noneMatch(Problem::isError)
                    && cases.stream().allMatch(CaseResult::passed)
                    && promises.stream().noneMatch(Promised::isBroken);
        }
    }

    @Override
    public Integer call() {
        if (!watch) {
            return checkAll();
        }
        Watch.each(folders, this::checkAll);
        return ExitCode.OK;
    }

    /** Checks every folder; one that cannot be read does not keep the others from being checked. */
    private int checkAll() {
        given = null;
        List<Checked> all = new ArrayList<>();
        boolean unreadable = false;
        for (Path folder : folders) {
            try {
                all.add(check(folder, SchemeFiles.read(folder)));
            } catch (ProblemsException e) {
                spec.commandLine().getErr().println(e.getMessage());
                unreadable = true;
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, json(all));
        } else if (!all.isEmpty()) {
            all.forEach(checked -> print(out, checked));
            out.println(summary(all));
        }
        out.flush();
        return unreadable ? ExitCode.USAGE : all.stream().allMatch(Checked::passed) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static String summary(List<Checked> all) {
        long cases = all.stream().mapToLong(checked -> checked.cases().size()).sum();
        long passed = all.stream()
                .flatMap(checked -> checked.cases().stream())
                .filter(CaseResult::passed)
                .count();
        long unusable = all.stream().filter(checked -> !checked.usable()).count();
        int rules = all.stream().mapToInt(Checked::rules).sum();
        int covered = rules
                - all.stream().mapToInt(checked -> checked.silent().size()).sum();
        return "%d of %d cases passed; %d of %d rules fired in them%s%s."
                .formatted(
                        passed,
                        cases,
                        covered,
                        rules,
                        Promised.summary(all.stream()
                                .flatMap(one -> one.promises().stream())
                                .toList()),
                        unusable == 0 ? "" : "; %d of %d schemes cannot be used".formatted(unusable, all.size()));
    }

    private Checked check(Path folder, SchemeFiles files) {
        try (CompiledScheme compiled = new SchemeCompiler().compile(Scheme.of(files))) {
            List<Problem> warnings = new ArrayList<>(compiled.warnings());
            if (compiled.scheme().cases().isEmpty()) {
                warnings.add(new Problem(
                        SchemeFiles.CASES,
                        0,
                        0,
                        Severity.WARNING,
                        "",
                        "The scheme has no cases, so nothing was tested.",
                        "Write them in cases.yaml.",
                        null));
            }
            GoldenCases cases = GoldenCases.run(compiled);
            return new Checked(
                    folder,
                    warnings,
                    cases.results(),
                    Promised.all(compiled),
                    compiled.ruleNames().size(),
                    cases.silent(),
                    findings(compiled));
        } catch (ProblemsException e) {
            return new Checked(folder, e.problems());
        }
    }

    /** What the scheme asks for that the data does not have, and which of its rules never fire there. */
    private List<String> findings(CompiledScheme compiled) {
        if (data == null) {
            return List.of();
        }
        Given read = given == null ? read(data) : given;
        given = read;
        Currencies.requireSame(compiled.scheme(), read.dataSet());
        List<FactSet> population = read.population();
        Succession scheme = Succession.of(compiled, compiled.scheme().terms()).with(bind.bindings(population));
        return FindingsText.of(
                Outcome.of(new Variant(compiled.scheme().title(), scheme), population)
                        .findings(),
                Bind.kpis(population));
    }

    private static Given read(Path data) {
        DataSet dataSet = DataFolder.read(data);
        return new Given(dataSet, dataSet.factSets());
    }

    private static void print(PrintWriter out, Checked checked) {
        out.printf(
                "%s: %s%n",
                checked.folder(),
                checked.usable() ? "%d cases; %s".formatted(checked.cases().size(), checked.coverage()) : "not usable");
        checked.silent().forEach(rule -> out.printf("  fired in no case: %s%n", rule));
        checked.findings().forEach(line -> out.printf("  on the data: %s%n", line));
        checked.problems().forEach(problem -> out.printf("  %s%n", place(checked, problem.toString())));
        for (CaseResult result : checked.cases()) {
            out.printf(
                    "  %s %s%n",
                    result.passed() ? "passed" : "FAILED", result.golden().name());
            for (CaseResult.Difference difference : result.differences()) {
                out.printf(
                        "    %s: %s%n      expected %s%n      actual   %s%n",
                        place(checked, result.golden().file() + ":" + difference.line()),
                        difference.what(),
                        difference.expected(),
                        difference.actual());
            }
        }
        checked.promises().forEach(promised -> print(out, checked, promised));
    }

    private static void print(PrintWriter out, Checked checked, Promised promised) {
        out.printf("  %s %s%n", promised.word(), promised.says());
        if (!promised.because().isEmpty()) {
            out.printf("    %s: %s%n", place(checked, SchemeFiles.SCHEME + ":" + promised.line()), promised.because());
        }
    }

    private static String place(Checked checked, String inFolder) {
        return checked.folder().resolve("") + "/" + inFolder;
    }

    private static ObjectNode json(List<Checked> all) {
        ObjectNode root = Json.object();
        root.put("passed", all.stream().allMatch(Checked::passed));
        ArrayNode schemes = root.putArray("schemes");
        for (Checked checked : all) {
            ObjectNode scheme = schemes.addObject();
            scheme.put("folder", checked.folder().toString());
            scheme.put("passed", checked.passed());
            scheme.put("rules", checked.rules());
            ArrayNode silent = scheme.putArray("silent");
            checked.silent().forEach(silent::add);
            ArrayNode problems = scheme.putArray("problems");
            checked.problems()
                    .forEach(problem -> problems.addObject()
                            .put("file", problem.file())
                            .put("line", problem.line())
                            .put("column", problem.column())
                            .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                            .put("code", problem.code())
                            .put("message", problem.message())
                            .put("suggestion", problem.suggestion()));
            ArrayNode cases = scheme.putArray("cases");
            for (CaseResult result : checked.cases()) {
                ObjectNode one = cases.addObject();
                one.put("case", result.golden().name()).put("passed", result.passed());
                ArrayNode differences = one.putArray("differences");
                result.differences()
                        .forEach(difference -> differences
                                .addObject()
                                .put("line", difference.line())
                                .put("what", difference.what())
                                .put("expected", difference.expected())
                                .put("actual", difference.actual()));
            }
            ArrayNode promises = scheme.putArray("promises");
            checked.promises()
                    .forEach(promised -> promises.addObject()
                            .put("promise", promised.says())
                            .put("outcome", promised.outcome())
                            .put("because", promised.because())
                            .put("line", promised.line()));
        }
        return root;
    }
}
