package trinn.importing;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trinn.audit.Head;
import trinn.cli.DatabaseOptions;
import trinn.cli.Refusal;
import trinn.verification.store.Verified;

/** {@code trinn verify}: whether all that is stored is as it was. */
@Command(
        name = "verify",
        description =
                "Works out again whether the log and all that it tells of are as they were, and names the first thing that is not.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final int OTHERWISE = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--head",
            paramLabel = "<number-hash>",
            description = "A head of the log that was written down: the log has to lead through it. Can be repeated.")
    private List<String> heads = List.of();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() {
        List<Head> known = heads.stream().map(VerifyCommand::head).toList();
        PrintWriter out = spec.commandLine().getOut();
        try (Storage storage = Storage.open(database.settings(), database.place())) {
            Verified verified = storage.verification().verify(known, (done, all) -> {});
            print(verified, out);
            return verified.finding().isEmpty() ? 0 : OTHERWISE;
        } finally {
            out.flush();
        }
    }

    private static Head head(String text) {
        try {
            return Head.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }

    private static void print(Verified verified, PrintWriter out) {
        out.printf(
                Locale.ENGLISH,
                "As they were:%n"
                        + "  entries of the log   %,d%n"
                        + "  people in it         %,d%n"
                        + "  data sets            %,d%n"
                        + "  records in them      %,d%n"
                        + "  versions of schemes  %,d%n"
                        + "  what-ifs             %,d%n"
                        + "  pay runs             %,d%n",
                verified.entries(),
                verified.people(),
                verified.dataSets(),
                verified.records(),
                verified.versions(),
                verified.whatIfs(),
                verified.payRuns());
        verified.finding()
                .ifPresentOrElse(
                        finding -> out.printf(
                                "Not as it was: %s%nWhat comes after it was not looked at.%n", finding.sentence()),
                        () -> out.printf("All is as it was.%nThe log ends at %s%n", verified.head()));
    }
}
