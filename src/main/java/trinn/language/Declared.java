package trinn.language;

import java.util.List;
import trinn.facts.Kind;

/**
 * What a rule declares: {@code pay.award( … );}.
 *
 * @param verb of pay or credit, such as {@code award}
 * @param kind what the verb takes
 * @param arguments the amount, and for a bounded award the least and the most
 * @param at where it starts in the file
 */
public record Declared(String verb, Kind kind, List<Expr> arguments, int at) {

    /** Copies the arguments. */
    public Declared {
        arguments = List.copyOf(arguments);
    }
}
