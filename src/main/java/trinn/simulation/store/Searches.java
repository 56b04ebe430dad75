package trinn.simulation.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.cache.Recent;
import trinn.scheme.Terms;
import trinn.simulation.Aim;
import trinn.simulation.Comparison;
import trinn.simulation.HeatMap;
import trinn.simulation.Progress;
import trinn.simulation.TermsSearch;

/** Searches over several terms and maps of two, of which those that were asked for last are kept. */
final class Searches {

    private static final int MOST = 16;

    /** Everything on which an answer hangs, by its content; personal where it may hang on the gender of payees. */
    private record Asked(ContentKey what, boolean personal, String period, Object wish) {}

    /** What was found last, and with which terms it was asked. */
    private record Last(TermsSearch found, Terms terms) {}

    private final Recent<Asked, TermsSearch> found = new Recent<>(MOST);
    private final Recent<Asked, Last> last = new Recent<>(MOST);
    private final Recent<Asked, HeatMap> maps = new Recent<>(MOST);

    TermsSearch search(
            Answer.Results results,
            TermsSearch.Wish wish,
            Function<Terms, Comparison> run,
            Aim.Gap gap,
            Progress progress) {
        Asked asked = asked(results, List.of(wish.terms(), plain(wish.cost()), wish.aim(), wish.seed(), wish.most()));
        TermsSearch answer =
                found.readyOr(asked, () -> TermsSearch.of(results.question().terms(), wish, run, gap, progress));
        last.put(anyTerms(results), new Last(answer, results.question().terms()));
        return answer;
    }

    /** What was found last, also where its terms were taken since; null where nothing was, or others were moved. */
    @Nullable TermsSearch last(Answer.Results results) {
        Last known = last.ready(anyTerms(results));
        if (known == null) {
            return null;
        }
        Terms now = results.question().terms();
        return now.taking(known.found().wish().terms(), known.terms()).sameValues(known.terms()) ? known.found() : null;
    }

    private static Asked anyTerms(Answer.Results results) {
        return asked(results, key(results).withTerms(""), "the last");
    }

    HeatMap map(
            Answer.Results results, String across, String down, Function<Terms, Comparison> run, Progress progress) {
        Asked asked = asked(results, List.of(across, down));
        return maps.readyOr(
                asked, () -> HeatMap.of(results.question().terms(), across, down, HeatMap.VALUES, run, progress));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static Asked asked(Answer.Results results, Object wish) {
        return asked(results, key(results), wish);
    }

    private static Asked asked(Answer.Results results, ContentKey what, Object wish) {
        return new Asked(
                what, results.population().tellsGender(), results.question().period(), wish);
    }

    private static ContentKey key(Answer.Results results) {
        return ContentKey.of(results.question(), results.population());
    }
}
