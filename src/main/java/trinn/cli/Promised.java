package trinn.cli;

import java.util.List;
import java.util.Locale;
import trinn.engine.CompiledScheme;
import trinn.engine.EvaluationException;
import trinn.kpi.Catalogue;
import trinn.promise.Kept;
import trinn.promise.Outcome;
import trinn.promise.PromiseWords;
import trinn.statement.KpiWords;

/**
 * A promise as {@code trinn check} tells it.
 *
 * @param outcome {@code proved}, {@code broken} or {@code not decided}
 * @param says what is promised
 * @param because what breaks it, or why nothing is decided
 * @param line where it stands in {@code scheme.yaml}
 */
record Promised(String outcome, String says, String because, int line) {

    private static final String PROVED = "proved";
    private static final String BROKEN = "broken";

    /** All promises of a scheme; one whose case cannot be paid keeps none, which the case itself says. */
    static List<Promised> all(CompiledScheme compiled) {
        PromiseWords words = new PromiseWords(Locale.ENGLISH, compiled.scheme(), new KpiWords(Catalogue.delivered()));
        try {
            return Kept.of(compiled).stream()
                    .map(kept -> new Promised(
                            switch (kept.outcome()) {
                                case Outcome.Proved proved -> PROVED;
                                case Outcome.Refuted refuted -> BROKEN;
                                case Outcome.NotDecided not -> "not decided";
                            },
                            words.says(kept.promise()),
                            words.because(kept),
                            kept.promise().line()))
                    .toList();
        } catch (EvaluationException e) {
            return List.of();
        }
    }

    boolean isBroken() {
        return outcome.equals(BROKEN);
    }

    /** How it is printed before the promise. */
    String word() {
        return isBroken() ? outcome.toUpperCase(Locale.ROOT) : outcome;
    }

    /** How many are proved; the empty text where there are none. */
    static String summary(List<Promised> all) {
        long proved = all.stream().filter(one -> one.outcome().equals(PROVED)).count();
        return all.isEmpty() ? "" : "; %d of %d promises proved".formatted(proved, all.size());
    }
}
