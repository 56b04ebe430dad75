package trinn.workbench.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.evaluation.store.Population;
import trinn.facts.FactSet;
import trinn.scheme.GoldenCase;
import trinn.scheme.Scheme;
import trinn.settlement.Ledger;

/** Whose pay is looked at while a scheme is written: a payee of a data set in a period, the one whom a golden case invents, or one who breaks a promise. */
sealed interface Somebody {

    /**
     * A real one.
     *
     * @param about one of the population
     */
    record Real(Population population, FactSet about) implements Somebody {}

    /**
     * The first of a golden case.
     *
     * @param name of the case
     */
    record Invented(String name) implements Somebody {

        /** The case as a scheme has it; null where it has none of this name. */
        @Nullable GoldenCase in(Scheme scheme) {
            return scheme.cases().stream()
                    .filter(golden -> golden.name().equals(name) && golden.fails() == null)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * Somebody who breaks a promise.
     *
     * @param facts as the rules see them
     * @param before what flows in from earlier periods
     * @param says her inputs, for people
     */
    record Example(FactSet facts, Ledger before, String says) implements Somebody {}

    /** What a golden case of this person might be called; persons of a data set are not named. */
    default String suggested(String ofSomebody) {
        return this instanceof Invented invented ? invented.name() : ofSomebody;
    }

    /** Everybody that the pay can depend on, by a scheme; empty where the scheme has nobody like that. */
    default List<FactSet> population(Scheme scheme) {
        return switch (this) {
            case Real real -> real.population().facts();
            case Example example -> List.of(example.facts());
            case Invented invented -> {
                GoldenCase golden = invented.in(scheme);
                yield golden == null ? List.of() : golden.population();
            }
        };
    }

    /** The one whose pay is looked at; null where the scheme has nobody like that. */
    default @Nullable FactSet about(Scheme scheme) {
        return switch (this) {
            case Real real -> real.about();
            case Example example -> example.facts();
            case Invented invented -> {
                GoldenCase golden = invented.in(scheme);
                yield golden == null ? null : golden.population().getFirst();
            }
        };
    }
}
