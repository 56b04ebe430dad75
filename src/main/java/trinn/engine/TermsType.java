package trinn.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import trinn.scheme.Scheme;
import trinn.scheme.Term;

/** The type of the global {@code terms} of a scheme's rules. It has the kinds of terms, and none of their values. */
final class TermsType {

    private TermsType() {}

    /** In a resource of its own so that the designer's lines stay as they are. */
    static String declaration(Scheme scheme) {
        StringBuilder text = new StringBuilder("package " + scheme.packageName() + "\ndeclare Terms\n");
        fields(scheme)
                .forEach((name, type) -> text.append("  ")
                        .append(name)
                        .append(" : ")
                        .append(type)
                        .append('\n'));
        return text.append("end\n").toString();
    }

    /** The type of each field, by name. */
    static Map<String, String> fields(Scheme scheme) {
        Map<String, String> types = new LinkedHashMap<>();
        for (Term term : scheme.terms().all()) {
            types.put(
                    term.name(),
                    switch (term.kind()) {
                        case TIERS -> "trinn.facts.Tiers";
                        case TWO_WAY -> "trinn.facts.TwoWay";
                        case CHOICE -> "String";
                        case MONEY, RATIO, COUNT -> "java.math.BigDecimal";
                    });
        }
        return types;
    }
}
