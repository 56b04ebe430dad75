package trinn.cli;

import trinn.population.DataSet;
import trinn.population.FactHead;
import trinn.scheme.Scheme;

/** Keeps schemes from being run over amounts of another currency. */
final class Currencies {

    private Currencies() {}

    static void requireSame(Scheme scheme, DataSet data) {
        requireSame(scheme, data.factHead());
    }

    static void requireSame(Scheme scheme, FactHead data) {
        String currency = scheme.currency().getCurrencyCode();
        if (!currency.equals(data.currency())) {
            throw new Refusal("The scheme %s pays %s, but the data set %s is in %s."
                    .formatted(scheme.id(), currency, data.name(), data.currency()));
        }
    }
}
