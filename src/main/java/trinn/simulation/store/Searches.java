package trinn.simulation.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import trinn.cache.Recent;
import trinn.scheme.TermWriter;
import trinn.scheme.Terms;
import trinn.simulation.Comparison;
import trinn.simulation.HeatMap;
import trinn.simulation.Progress;
import trinn.simulation.TermsSearch;

/** Searches over several terms and maps of two, of which those that were asked for last are kept. */
final class Searches {

    private static final int MOST = 16;

    /** Everything on which an answer hangs, by its content. */
    private record Asked(List<String> contents, Object wish) {}

    private final Recent<Asked, TermsSearch> found = new Recent<>(MOST);
    private final Recent<Asked, HeatMap> maps = new Recent<>(MOST);

    TermsSearch search(
            Answer.Results results, TermsSearch.Wish wish, Function<Terms, Comparison> run, Progress progress) {
        Asked asked = asked(results, List.of(wish.terms(), plain(wish.cost()), wish.aim(), wish.seed(), wish.most()));
        TermsSearch known = found.ready(asked);
        TermsSearch all =
                known != null ? known : TermsSearch.of(results.question().terms(), wish, run, progress);
        return found.get(asked, any -> all);
    }

    HeatMap map(
            Answer.Results results, String across, String down, Function<Terms, Comparison> run, Progress progress) {
        Asked asked = asked(results, List.of(across, down));
        HeatMap known = maps.ready(asked);
        HeatMap all = known != null
                ? known
                : HeatMap.of(results.question().terms(), across, down, HeatMap.VALUES, run, progress);
        return maps.get(asked, any -> all);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static Asked asked(Answer.Results results, Object wish) {
        Question question = results.question();
        return new Asked(
                List.of(
                        results.population().contentHash(),
                        results.population().catalogue().hash(),
                        question.baseline().files().hash(),
                        question.alternative().files().hash(),
                        TermWriter.json(question.terms()
                                .changedFrom(question.alternative().terms())),
                        question.bindings().toString(),
                        question.period()),
                wish);
    }
}
