package trinn.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.source.Problem;

/** Finds patterns whose conditions on one field exclude each other, such as {@code attainment > 1, attainment < 0.8B}. */
final class Contradictions {

    private Contradictions() {}

    /** What is known of a field: between which numbers it must lie, or which text it must be. */
    private static final class Known {
        private @Nullable BigDecimal low;
        private @Nullable BigDecimal high;
        private boolean lowIn = true;
        private boolean highIn = true;
        private @Nullable String text;
        private boolean impossible;

        void atLeast(BigDecimal bound, boolean in) {
            int more = low == null ? 1 : bound.compareTo(low);
            if (more > 0) {
                low = bound;
                lowIn = in;
            } else if (more == 0) {
                lowIn &= in;
            }
        }

        void atMost(BigDecimal bound, boolean in) {
            int less = high == null ? -1 : bound.compareTo(high);
            if (less < 0) {
                high = bound;
                highIn = in;
            } else if (less == 0) {
                highIn &= in;
            }
        }

        void is(String word) {
            impossible |= text != null && !text.equals(word);
            text = word;
        }

        boolean never() {
            int gap = low == null || high == null ? -1 : low.compareTo(high);
            return impossible || gap > 0 || gap == 0 && !(lowIn && highIn);
        }
    }

    static List<Problem> check(Source source, FactPattern pattern) {
        Map<String, Known> fields = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Expr constraint : pattern.constraints()) {
            add(source, constraint, pattern, fields, problems);
        }
        return problems;
    }

    private static void add(
            Source source, Expr expr, FactPattern pattern, Map<String, Known> fields, List<Problem> problems) {
        if (expr instanceof Expr.Parens parens) {
            add(source, parens.of(), pattern, fields, problems);
            return;
        }
        if (!(expr instanceof Expr.Binary binary)) {
            return;
        }
        if (binary.sign().equals("&&")) {
            add(source, binary.left(), pattern, fields, problems);
            add(source, binary.right(), pattern, fields, problems);
            return;
        }
        if (!(binary.left() instanceof Expr.Name(int at, String field))
                || !pattern.fields().containsKey(field)) {
            return;
        }
        Known known = fields.computeIfAbsent(field, name -> new Known());
        boolean before = known.never();
        note(known, binary.sign(), binary.right());
        if (known.never() && !before) {
            problems.add(source.problem(
                    Mistake.NEVER,
                    binary.signAt(),
                    "This can never be true together with the other conditions on %s.".formatted(field),
                    "Change one of the two borders; several cases that exclude each other are several rules."));
        }
    }

    private static void note(Known known, String sign, Expr with) {
        BigDecimal number = number(with);
        if (number != null) {
            switch (sign) {
                case ">" -> known.atLeast(number, false);
                case ">=" -> known.atLeast(number, true);
                case "<" -> known.atMost(number, false);
                case "<=" -> known.atMost(number, true);
                case "==" -> {
                    known.atLeast(number, true);
                    known.atMost(number, true);
                }
                default -> {}
            }
        } else if (sign.equals("==") && with instanceof Expr.Text(int at, String word)) {
            known.is(word);
        } else if (sign.equals("==")
                && with instanceof Expr.Field(int at, Expr of, String word, int nameAt)
                && of instanceof Expr.Name(int p, String list)
                && Vocabulary.LISTS.containsKey(list)) {
            known.is(word);
        }
    }

    private static @Nullable BigDecimal number(Expr expr) {
        return switch (expr) {
            case Expr.Num num -> num.value();
            case Expr.Parens parens -> number(parens.of());
            case Expr.Unary unary
            when unary.sign().equals("-") && unary.of() instanceof Expr.Num num ->
                num.value().negate();
            default -> null;
        };
    }
}
