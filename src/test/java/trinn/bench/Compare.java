package trinn.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trinn.engine.CompiledScheme;
import trinn.scheme.Terms;

/** {@code ./trinn bench compare}: the rule engine and plain Java that pays the same, side by side. */
@Command(
        name = "./trinn bench compare",
        description =
                "Sets the rule engine against plain Java that pays the same to the cent, in one run: the Nordic sales plan for every seller and month of the sample company. All work is done on one thread.",
        mixinStandardHelpOptions = true,
        footer = "As the first word, -o keeps Maven from going online.")
public final class Compare implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rounds", defaultValue = "40", description = "Rounds that are timed (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--warm-up", defaultValue = "30", description = "Rounds before them (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--seed",
            description =
                    "Decides the order within each round and the changed terms of the what-if (default: by chance).")
    private @Nullable Long seed;

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "<tool>",
            description = "Other tools that take part: duckdb, evrete.")
    private List<String> with = List.of();

    @Option(names = "--jmh", description = "Times plain Java and the engine by JMH instead.")
    private boolean jmh;

    private Compare() {}

    /** Reads the flags, measures and prints. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ENGLISH);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new Compare()).setOut(out).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if (rounds < 1 || warmUp < 0) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "At least one round is timed, and none less than 0 come before.");
        }
        if (jmh) {
            return byJmh();
        }
        PrintWriter out = spec.commandLine().getOut();
        Path home = home();
        long chance = seed == null ? new Random().nextInt(1_000_000) : seed;
        Machine.print(out, home);
        out.printf("%-12s %d; %d rounds of warm-up, %d timed%n", "seed", chance, warmUp, rounds);
        out.flush();
        try (Nordhandel company = Nordhandel.in(home)) {
            measure(company, new Contest(out, warmUp, rounds, chance), chance, out);
        }
        return 0;
    }

    private void measure(Nordhandel company, Contest contest, long chance, PrintWriter out) {
        CompiledScheme engine = company.scheme();
        List<Rival> rivals = rivals(out);
        try {
            List<Contestant> months = new ArrayList<>();
            months.add(new Contestant("plain Java", company::plain));
            months.add(new Contestant("engine", () -> company.by(engine)));
            months.add(new Contestant("session", () -> company.by(engine.inSession())));
            months.add(
                    new Contestant("engine, every line with its sentence", () -> company.by(engine, Locale.ENGLISH)));
            rivals.forEach(rival -> months.addAll(rival.contestants(company)));
            contest.run(
                    "One seller and month of %d, on ready facts".formatted(company.months()), company.months(), months);
        } finally {
            rivals.forEach(Rival::close);
        }
        Terms changed = RandomTerms.of(company.terms(), new Random(chance));
        WhatIfRun whatIf = new WhatIfRun(company, changed);
        contest.run(
                "A whole what-if, of %d seller-months on both sides: per seller-month of a side"
                        .formatted(company.months()),
                2 * company.months(),
                List.of(
                        new Contestant("plain Java", whatIf::plain),
                        new Contestant("engine", () -> whatIf.engine(engine)),
                        new Contestant("session", () -> whatIf.engine(engine.inSession()))));
        out.printf("%nResults seen: %d%n", contest.seen());
    }

    /** The other tools that were asked for and can take part. */
    private List<Rival> rivals(PrintWriter out) {
        List<Rival> all = Rival.all();
        List<Rival> rivals = new ArrayList<>();
        for (String word : with) {
            Rival rival = all.stream()
                    .filter(one -> one.word().equals(word))
                    .findFirst()
                    .orElse(null);
            String missing = rival == null
                    ? "There is no tool \"%s\"; built are: %s."
                            .formatted(word, all.stream().map(Rival::word).collect(Collectors.joining(", ")))
                    : rival.missing();
            if (missing == null) {
                rivals.add(rival);
            } else {
                out.println(missing);
            }
        }
        return rivals;
    }

    private static int byJmh() throws Exception {
        try {
            Class.forName("org.openjdk.jmh.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {"trinn.bench"});
            return 0;
        } catch (ClassNotFoundException e) {
            System.err.println(
                    "JMH is not there. Build with the Maven profile compare, as ./trinn bench compare does.");
            return 2;
        }
    }

    /** Where the rules and the sample data lie; the script {@code trinn} says it. */
    static Path home() {
        return Path.of(System.getProperty("trinn.home", ""));
    }
}
