package trinn.workbench.block;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Succession;
import trinn.scheme.GoldenCase;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.settlement.Payout;
import trinn.source.ProblemsException;

/** The first golden case of a rule that a block writes: the block's own facts, and what the rule pays for them in this scheme. */
final class FirstCase {

    private static final String PAYS = "(?m)^(?<all>\\s*(?<sum>pays|payout): ).*$";
    private static final String BEGIN = "cases:\n";

    private FirstCase() {}

    /** The scheme with the case; without it where the block has none, or the scheme has mistakes that hide what it would pay. */
    static SchemeFiles add(Block block, Answers answers, SchemeFiles files) {
        String all = block.cases().filled(field -> block.inCases(field, answers));
        int second = all.indexOf("\n\n");
        String one = (second < 0 ? all : all.substring(0, second))
                .replaceFirst("^" + BEGIN, "")
                .replaceAll("(?m)^ +\\n", "")
                .stripTrailing();
        if (one.isEmpty()) {
            return files;
        }
        return payouts(with(files, one.replaceAll(PAYS, "${all}0")))
                .map(payouts -> with(files, paid(one, answers.text(Answers.NAME), payouts)))
                .orElse(files);
    }

    /** With what each of the case is paid, in their order: by the rule, or the whole payout. */
    private static String paid(String one, String rule, List<Payout> payouts) {
        Iterator<Payout> next = payouts.iterator();
        return Pattern.compile(PAYS).matcher(one).replaceAll(pays -> {
            if (!next.hasNext()) {
                return "$0";
            }
            boolean whole = pays.group("sum").equals("payout");
            BigDecimal amount = next.next().lines().stream()
                    .filter(line -> whole || line.rule().equals(rule))
                    .map(line -> line.amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return pays.group("all") + amount.toPlainString();
        });
    }

    private static SchemeFiles with(SchemeFiles files, String one) {
        String before =
                files.texts().getOrDefault(SchemeFiles.CASES, "").strip().replaceAll("^cases:\\s*\\[]$", "");
        return files.with(SchemeFiles.CASES, before.isEmpty() ? BEGIN + one + "\n" : before + "\n\n" + one + "\n");
    }

    /** What each of the last case is paid. */
    private static Optional<List<Payout>> payouts(SchemeFiles files) {
        try (CompiledScheme scheme = new SchemeCompiler().compile(Scheme.of(files))) {
            GoldenCase golden = scheme.scheme().cases().getLast();
            return Optional.of(Evaluation.of(Succession.of(scheme, golden.terms()), golden.population()).stream()
                    .map(Evaluated::payout)
                    .toList());
        } catch (ProblemsException | EvaluationException e) {
            return Optional.empty();
        }
    }
}
