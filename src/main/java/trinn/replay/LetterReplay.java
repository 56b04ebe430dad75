package trinn.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.document.DataAhead;
import trinn.document.PlanLetters;
import trinn.document.PlanProof;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.parallel.InOrder;
import trinn.population.DataSet;
import trinn.statement.KpiWords;

/** Makes letters again, of one scheme and data set, and compares them with their certificates. For one thread. */
final class LetterReplay {

    private final Succession scheme;
    private final DataSet data;
    private final List<FactSet> population;
    private final PlanIssuer issuer;
    private final UnaryOperator<String> origin;

    private record Pile(Period period, String language) {}

    /** Letters of a pile, or why there are none. */
    private record Ready(@Nullable PlanLetters letters, String trouble) {}

    /** @param origin as in {@link Comparison#of} */
    LetterReplay(Succession scheme, DataSet data, List<FactSet> population, UnaryOperator<String> origin) {
        this.scheme = scheme;
        this.data = data;
        this.population = population;
        this.issuer = new PlanIssuer(scheme, DataMark.of(data));
        this.origin = origin;
    }

    /** What comes of some letters now, in their order. */
    List<Finding> of(List<Certificate> certificates) {
        Map<Pile, Long> sizes =
                certificates.stream().collect(Collectors.groupingBy(LetterReplay::pile, Collectors.counting()));
        Map<Pile, Ready> letters = new HashMap<>();
        sizes.forEach((pile, size) -> letters.put(pile, ready(pile, size)));
        List<Finding> findings = new ArrayList<>();
        InOrder<Certificate, Finding> work =
                new InOrder<>(one -> of(one, Objects.requireNonNull(letters.get(pile(one)))), findings::add);
        certificates.forEach(work::give);
        work.finish();
        return findings;
    }

    private Finding of(Certificate then, Ready ready) {
        try {
            return ready.letters() == null
                    ? none(then, ready.trouble())
                    : Comparison.of(
                            then,
                            issuer.certificate(
                                    ready.letters().promised(then.of().payee())),
                            origin);
        } catch (NoSuchElementException e) {
            return none(then, String.valueOf(e.getMessage()));
        }
    }

    private static Finding none(Certificate then, String trouble) {
        return new Finding(then, List.of("Data: " + trouble), List.of());
    }

    private static Pile pile(Certificate one) {
        return new Pile(
                new Period(
                        LocalDate.parse(one.of().from()),
                        LocalDate.parse(one.of().to())),
                one.of().language());
    }

    private Ready ready(Pile pile, long size) {
        try {
            PlanLetters letters = new PlanLetters(
                    scheme,
                    population,
                    pile.period(),
                    new DataAhead(data),
                    new KpiWords(data.catalogue()),
                    Locale.forLanguageTag(pile.language()),
                    PlanProof.NONE);
            if (size > Replay.FEW) {
                letters.prepare();
            }
            return new Ready(letters, "");
        } catch (IllegalArgumentException e) {
            return new Ready(null, String.valueOf(e.getMessage()));
        }
    }
}
