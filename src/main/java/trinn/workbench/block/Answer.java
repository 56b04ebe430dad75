package trinn.workbench.block;

import java.math.BigDecimal;
import java.util.List;
import trinn.facts.Tiers;

/** What somebody answers to one field of a form. */
public sealed interface Answer {

    /** Words: a KPI, a component, a text, or the name of a variant. */
    record Words(String text) implements Answer {}

    /** An answer that becomes a term of the scheme. */
    sealed interface OfTerm extends Answer {

        /** How rules call the term; empty where its usual name will do. */
        String term();

        /** The same answer with the term called in another way. */
        OfTerm called(String name);
    }

    /** A number that becomes a term: money, a ratio (1 for 100 %), a factor or a count. */
    record Amount(String term, BigDecimal value) implements OfTerm {
        @Override
        public OfTerm called(String name) {
            return new Amount(name, value);
        }
    }

    /** A table of tiers that becomes a term. */
    record Table(String term, List<Tiers.Tier> rows) implements OfTerm {
        /** Copies the list. */
        public Table {
            rows = List.copyOf(rows);
        }

        @Override
        public OfTerm called(String name) {
            return new Table(name, rows);
        }
    }

    /**
     * One of several words that becomes a term.
     *
     * @param choices the words
     * @param chosen the one that holds
     */
    record Switch(String term, List<String> choices, String chosen) implements OfTerm {
        /** Copies the list. */
        public Switch {
            choices = List.copyOf(choices);
        }

        @Override
        public OfTerm called(String name) {
            return new Switch(name, choices, chosen);
        }
    }
}
