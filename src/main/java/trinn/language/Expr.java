package trinn.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An expression of a rule, as the text has it. Places are counted in characters from 0. */
public sealed interface Expr {

    /** Where it starts in the file. */
    int at();

    /** The expressions that it is made of, in the order of the text. */
    default List<Expr> parts() {
        return switch (this) {
            case Num num -> List.of();
            case Text text -> List.of();
            case Truth truth -> List.of();
            case Nothing nothing -> List.of();
            case Name name -> List.of();
            case Attribute attribute -> List.of(attribute.name());
            case Field field -> List.of(field.of());
            case Call call -> joined(call.of(), call.arguments());
            case Unary unary -> List.of(unary.of());
            case Binary binary -> List.of(binary.left(), binary.right());
            case In in -> joined(in.left(), in.choices());
            case Parens parens -> List.of(parens.of());
        };
    }

    private static List<Expr> joined(Expr first, List<Expr> others) {
        List<Expr> all = new ArrayList<>(others);
        all.addFirst(first);
        return all;
    }

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

        /** Whether it makes one condition of two. */
        boolean isJoin() {
            return sign.equals("&&") || sign.equals("||");
        }

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
