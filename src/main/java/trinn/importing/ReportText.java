package trinn.importing;

import java.io.PrintWriter;
import java.util.Locale;
import trinn.intake.DataProblem;
import trinn.intake.Report;

/** Prints what the checks found, alike rows together. */
final class ReportText {

    private ReportText() {}

    static void print(Report report, PrintWriter out) {
        for (Report.Alike alike : report.alike()) {
            DataProblem first = alike.first();
            out.printf("%s %s%n  %s%n", severity(first), rule(first), first);
            if (alike.rows() > 1) {
                out.printf(Locale.ENGLISH, "  and %,d more like it%n", alike.rows() - 1);
            }
        }
        if (report.errors() + report.warnings() > 0) {
            out.printf("%s, %s%n", count(report.errors(), "error"), count(report.warnings(), "warning"));
        }
    }

    private static String severity(DataProblem problem) {
        return switch (problem.check().severity()) {
            case ERROR -> "error  ";
            case WARNING -> "warning";
            case NOTE -> "note   ";
        };
    }

    /** The rule in words: {@code negative margin}. */
    private static String rule(DataProblem problem) {
        return problem.check().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String count(int number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
