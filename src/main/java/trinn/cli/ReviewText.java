package trinn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import trinn.review.Finding;
import trinn.review.Judged;
import trinn.review.Review;
import trinn.review.ReviewWords;
import trinn.scheme.Acceptance;
import trinn.scheme.SchemeFiles;

/** A review as the command line prints it. */
record ReviewText(Path folder, Review review, ReviewWords words) {

    void print(PrintWriter out) {
        int open = review.open().size();
        out.printf(
                "%s: %d found, %d more accepted%s%n",
                folder, open, review.findings().size() - open, review.data() ? "" : "; with --data more is looked at");
        review.findings().stream().filter(Judged::isOpen).forEach(judged -> print(out, judged.finding()));
        review.findings().stream().filter(judged -> !judged.isOpen()).forEach(judged -> {
            out.printf("  %s%n", words.title(judged.finding()));
            out.printf("    %s%n", words.says(judged.finding()));
            out.printf("    %s%n", words.accepted(judged.accepted()));
        });
        for (Acceptance idle : review.idle()) {
            out.printf("  %s/%s:%d: warning %s%n", folder, SchemeFiles.SCHEME, idle.line(), words.idle(idle));
        }
    }

    private void print(PrintWriter out, Finding finding) {
        out.printf("  %s: %s%n", words.grade(finding), words.title(finding));
        out.printf("    %s/%s:%d%n", folder, finding.file(), finding.line());
        out.printf("    %s%n", words.says(finding));
        out.printf("    %s%n", words.why(finding));
        out.printf("    %s%n", words.advice(finding));
        out.printf("    review: %s%n", ReviewWords.acceptance(finding));
    }

    ObjectNode json() {
        ObjectNode root = Json.object();
        root.put("scheme", folder.toString());
        root.put("data", review.data());
        ArrayNode findings = root.putArray("findings");
        for (Judged judged : review.findings()) {
            Finding finding = judged.finding();
            ObjectNode one = findings.addObject()
                    .put("finding", finding.kind().word())
                    .put("of", finding.of().name())
                    .put("grade", finding.grade().name().toLowerCase(Locale.ROOT))
                    .put("file", finding.file())
                    .put("line", finding.line())
                    .put("title", words.title(finding))
                    .put("evidence", words.says(finding))
                    .put("why", words.why(finding))
                    .put("advice", words.advice(finding));
            Acceptance accepted = judged.accepted();
            if (accepted != null) {
                one.put("accepted", accepted.because());
            }
        }
        ArrayNode idle = root.putArray("idle");
        review.idle()
                .forEach(one -> idle.addObject()
                        .put("finding", one.finding().word())
                        .put("of", one.of())
                        .put("line", one.line()));
        return root;
    }
}
