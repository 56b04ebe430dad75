package trinn.language;

import java.math.BigDecimal;
import java.util.List;

/** An expression of a rule, as the text has it. Places are counted in characters from 0. */
public sealed interface Expr {

    /** Where it starts in the file. */
    int at();

    /** A number; {@code whole} where it was written without a point and without B. */
    record Num(int at, BigDecimal value, boolean whole) implements Expr {}

    /** A text in quotation marks. */
    record Text(int at, String value) implements Expr {}

    /** {@code true} or {@code false}. */
    record Truth(int at, boolean value) implements Expr {}

    /** {@code null}. */
    record Nothing(int at) implements Expr {}

    /** A binding, a field of the pattern's fact, or a global. */
    record Name(int at, String name) implements Expr {}

    /** An attribute of the company's own, of the pattern's fact: {@code attribute("territory")}. */
    record Attribute(int at, Text name) implements Expr {}

    /** A field of something, such as {@code terms.unitPlan}. */
    record Field(int at, Expr of, String name, int nameAt) implements Expr {}

    /** A call, such as {@code pay.award(…)}. */
    record Call(int at, Expr of, String name, int nameAt, List<Expr> arguments) implements Expr {}

    /** {@code !} or {@code -} before something. */
    record Unary(int at, String sign, Expr of) implements Expr {}

    /** Two things with a sign between them. */
    record Binary(Expr left, String sign, int signAt, Expr right) implements Expr {
        @Override
        public int at() {
            return left.at();
        }
    }

    /** {@code x in (a, b)}. */
    record In(Expr left, List<Expr> choices) implements Expr {
        @Override
        public int at() {
            return left.at();
        }
    }

    /** Something in parentheses. */
    record Parens(int at, Expr of) implements Expr {}
}
