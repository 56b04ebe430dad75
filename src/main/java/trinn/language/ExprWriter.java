package trinn.language;

import java.util.List;
import java.util.stream.Collectors;

/** Writes an expression as a designer would. */
final class ExprWriter {

    private ExprWriter() {}

    /** The expression as text, which reads as the same expression again. */
    static String text(Expr expr) {
        return switch (expr) {
            case Expr.Num num -> num.value().toPlainString() + (num.whole() ? "" : "B");
            case Expr.Text text -> '"' + text.value() + '"';
            case Expr.Truth truth -> String.valueOf(truth.value());
            case Expr.Nothing nothing -> "null";
            case Expr.Name name -> name.name();
            case Expr.Attribute attribute -> "attribute(" + text(attribute.name()) + ")";
            case Expr.Field field -> text(field.of()) + "." + field.name();
            case Expr.Call call -> text(call.of()) + "." + call.name() + inside(call.arguments());
            case Expr.Unary unary -> unary.sign() + text(unary.of());
            case Expr.Binary binary -> text(binary.left()) + " " + binary.sign() + " " + text(binary.right());
            case Expr.In in ->
                text(in.left()) + " in "
                        + in.choices().stream().map(ExprWriter::text).collect(Collectors.joining(", ", "(", ")"));
            case Expr.Parens parens -> "(" + text(parens.of()) + ")";
        };
    }

    /** Arguments in parentheses: {@code ( a, b )}. */
    static String inside(List<Expr> arguments) {
        return arguments.stream().map(ExprWriter::text).collect(Collectors.joining(", ", "( ", " )"));
    }
}
