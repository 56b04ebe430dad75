package trinn.workbench.ui;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trinn.engine.EvaluationException;
import trinn.facts.FactSet;
import trinn.review.store.Reviews;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.settlement.Ledger;
import trinn.simulation.store.Answer;
import trinn.source.ProblemsException;
import trinn.statement.KpiWords;
import trinn.statement.Statement;
import trinn.workbench.RuleSaying;
import trinn.workbench.Words;
import trinn.workbench.store.Trials;

/**
 * Tries out a draft as it stands, the quickest first.
 *
 * @param reviews holds it against what the field advises
 * @param files of the draft
 * @param saved of the version that it was begun from
 * @param somebody whose pay is looked at; null where nobody is chosen
 * @param off names of rules that this person's pay does without
 * @param data the id of the data set for everybody; empty where there is none in the money of the scheme
 * @param kpis what KPIs are called
 * @param reader in whose language reasons are told
 */
record Attempt(
        Trials trials,
        Reviews reviews,
        SchemeFiles files,
        SchemeFiles saved,
        @Nullable Somebody somebody,
        Set<String> off,
        Optional<Long> data,
        KpiWords kpis,
        Locale reader) {

    /**
     * Tells what it finds as soon as it is found.
     *
     * @return the scheme to be {@linkplain #review reviewed}, which takes longer than whoever writes should wait for the next answer;
     *     empty where it cannot pay
     */
    Optional<Scheme> run(Consumer<Finding> tell) {
        Trials.Checked checked = trials.check(files);
        tell.accept(new Finding.Checked(checked));
        Scheme scheme = checked.sound();
        if (scheme == null || !isTranslated(scheme, tell)) {
            return Optional.empty();
        }
        Scheme before = trials.check(saved).sound();
        tell.accept(person(scheme, before));
        tell.accept(new Finding.Cases(trials.cases(scheme)));
        tell.accept(
                new Finding.Said(RuleSaying.of(scheme, LocalDate.MAX, kpis, reader), Words.of(scheme, kpis, reader)));
        tell.accept(everyone(scheme, before == null ? scheme : before));
        return Optional.of(scheme);
    }

    private boolean isTranslated(Scheme scheme, Consumer<Finding> tell) {
        try {
            trials.prepare(scheme);
            return true;
        } catch (ProblemsException e) {
            tell.accept(new Finding.Checked(new Trials.Checked(scheme, e.problems())));
            return false;
        }
    }

    private Finding person(Scheme scheme, @Nullable Scheme before) {
        try {
            Statement written = statement(scheme, scheme, off);
            return written == null
                    ? new Finding.NoPay(null)
                    : new Finding.Pay(written, before == null ? null : saved(before, scheme), scheme.currency());
        } catch (EvaluationException e) {
            return new Finding.NoPay(e.getMessage());
        } catch (ProblemsException e) {
            return new Finding.NoPay(e.problems().getFirst().advice());
        }
    }

    /** Whom the draft invents, the saved version pays too. */
    private @Nullable Statement saved(Scheme before, Scheme scheme) {
        try {
            return statement(before, scheme, Set.of());
        } catch (EvaluationException e) {
            return null;
        }
    }

    /** @param knows the scheme whose cases invent somebody */
    private @Nullable Statement statement(Scheme pays, Scheme knows, Set<String> without) {
        if (somebody instanceof Somebody.Example(FactSet facts, Ledger before, String says)) {
            return trials.statement(pays, facts, before, without, reader);
        }
        FactSet about = somebody == null ? null : somebody.about(knows);
        return somebody == null || about == null
                ? null
                : trials.statement(pays, somebody.population(knows), about, without, reader);
    }

    /** Whether a sound scheme keeps its promises. */
    Finding promises(Scheme scheme) {
        try {
            return new Finding.Promised(trials.promises(scheme), scheme);
        } catch (EvaluationException e) {
            return new Finding.NotPromised(String.valueOf(e.getMessage()));
        }
    }

    /** Holds a sound scheme against what the field advises. */
    Finding review(Scheme scheme) {
        try {
            return new Finding.Reviewed(reviews.of(scheme, data), scheme);
        } catch (EvaluationException e) {
            return new Finding.NotReviewed(String.valueOf(e.getMessage()));
        }
    }

    private Finding everyone(Scheme scheme, Scheme before) {
        if (data.isEmpty()) {
            return new Finding.NotAll(null);
        }
        return switch (trials.everyone(data.get(), before, scheme)) {
            case Answer.Results results -> new Finding.All(results, scheme.currency());
            case Answer.Broken broken ->
                new Finding.NotAll(broken.problems().getFirst().advice());
            case Answer.Failed failed -> new Finding.NotAll(failed.reason());
        };
    }
}
