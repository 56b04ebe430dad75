package trinn.workbench.ui;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.evaluation.CaseResult;
import trinn.promise.Kept;
import trinn.review.store.Reviews;
import trinn.scheme.Scheme;
import trinn.simulation.store.Answer;
import trinn.statement.Statement;
import trinn.workbench.RuleSaying;
import trinn.workbench.Word;
import trinn.workbench.store.Trials;

/** One thing that trying out a draft has shown. */
sealed interface Finding {

    /** Whether it can pay. */
    record Checked(Trials.Checked checked) implements Finding {}

    /**
     * What its rules say, and with which words more can be written.
     *
     * @param words of the language, and of this scheme
     */
    record Said(List<RuleSaying> sayings, List<Word> words) implements Finding {}

    /**
     * What one person gets.
     *
     * @param saved what the saved version pays; null where that pays this person nothing that could be compared
     */
    record Pay(Statement written, @Nullable Statement saved, Currency currency) implements Finding {}

    /**
     * That one person's pay cannot be worked out.
     *
     * @param why null where nobody was chosen
     */
    record NoPay(@Nullable String why) implements Finding {}

    /** How its golden cases go. */
    record Cases(List<CaseResult> results) implements Finding {}

    /** What the field advises against in it. */
    record Reviewed(Reviews.Done done, Scheme scheme) implements Finding {}

    /** Why it cannot be reviewed. */
    record NotReviewed(String why) implements Finding {}

    /** Whether it keeps what it promises. */
    record Promised(List<Kept> all, Scheme scheme) implements Finding {}

    /** Why nothing is known of its promises. */
    record NotPromised(String why) implements Finding {}

    /** What everybody gets, and what the data lacks for that. */
    record All(Answer.Results results, Currency currency) implements Finding {}

    /**
     * That everybody's pay cannot be worked out.
     *
     * @param why null where there is no data in the money of the scheme
     */
    record NotAll(@Nullable String why) implements Finding {}
}
