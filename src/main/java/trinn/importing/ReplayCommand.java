package trinn.importing;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trinn.cli.DatabaseOptions;
import trinn.replay.Certificate;
import trinn.replay.Finding;

/** {@code trinn replay}: works out again what is certified, and says whether it is the same, or where it differs. */
@Command(
        name = "replay",
        description =
                "Works certified payouts, plan letters and plan documents out again, and says of each whether it is the same, or where it differs. Ends with 0 where all"
                        + " are the same, with 1 where one differs, and with 2 where it cannot be told.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private static final int DIFFERS = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "<certificates>",
            arity = "1..*",
            description = "Certificates: their files, PDFs in which they lie, or folders of either.")
    private List<Path> paths = List.of();

    @Option(
            names = "--scheme",
            paramLabel = "<folder>",
            description =
                    "The scheme; once for each of several versions that follow each other (default: that of the database).")
    private List<Path> schemes = List.of();

    @Option(names = "--data", paramLabel = "<folder>", description = "The data set (default: that of the database).")
    private @Nullable Path data;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() {
        List<Certificate> certificates = CertificateFiles.read(paths);
        Map<ReplaySources.Key, List<Certificate>> alike = new LinkedHashMap<>();
        certificates.forEach(one -> alike.computeIfAbsent(ReplaySources.key(one), key -> new ArrayList<>())
                .add(one));
        List<Finding> findings = new ArrayList<>();
        try (ReplaySources sources = new ReplaySources(schemes, data, database)) {
            alike.values().forEach(some -> findings.addAll(sources.replay(some)));
        }
        PrintWriter out = spec.commandLine().getOut();
        long same = findings.stream().filter(Finding::same).count();
        findings.forEach(one -> print(one, out));
        if (findings.size() > 1) {
            out.printf("%d of %d are the same.%n", same, findings.size());
        }
        out.flush();
        return same == findings.size() ? 0 : DIFFERS;
    }

    private static String what(Certificate one) {
        Certificate.Whose of = one.of();
        String whose = "%s (%s), %s to before %s".formatted(of.name(), of.payee(), of.from(), of.to());
        return switch (one.certifies()) {
            case STATEMENT -> whose;
            case LETTER -> "Plan letter, " + whose;
            case DOCUMENT ->
                "Plan document, %s, %s%s"
                        .formatted(one.scheme().id(), of.from(), of.name().isEmpty() ? "" : ", for " + of.name());
        };
    }

    private static void print(Finding finding, PrintWriter out) {
        out.printf("%s: %s%n", what(finding.certificate()), finding.same() ? "same" : "differs");
        finding.differences().forEach(difference -> out.printf("  %s%n", difference));
        finding.notes().forEach(note -> out.printf("  (%s)%n", note));
    }
}
