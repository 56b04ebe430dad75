package trinn.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;

/** Works out what the reading of a table gives, and refuses readings that there are not or that make no sense. */
final class TableTyper {

    private final Source source;
    private final Complaints complaints;
    private final Typer typer;

    TableTyper(Source source, Complaints complaints, Typer typer) {
        this.source = source;
        this.complaints = complaints;
        this.typer = typer;
    }

    /** An argument of a call. */
    private record Argument(Expr expr, Kind kind) {
        ValueType type() {
            return new ValueType.Number(kind);
        }
    }

    @Nullable ValueType call(Expr.Call call, ValueType.Table table) {
        Reading reading = Reading.of(call.name());
        if (reading == null || table.by() != null && reading != Reading.AT) {
            return complaints.unknown(
                    Mistake.CALL,
                    call.nameAt(),
                    call.name(),
                    table.by() == null ? "A table has no \"%s\"." : "A two-way table has no \"%s\".",
                    table.by() == null
                            ? Arrays.stream(Reading.values()).map(Reading::word).toList()
                            : List.of(Reading.AT.word()));
        }
        int given = call.arguments().size();
        boolean fits = table.by() == null ? given == reading.needs() || given == reading.needs() + 1 : given == 2;
        if (!fits) {
            return complaints.fail(
                    Mistake.CALL,
                    call.nameAt(),
                    "\"%s\" stands here with %s."
                            .formatted(
                                    call.name(),
                                    given == 0 ? "no number" : given == 1 ? "one number" : given + " numbers"),
                    "Write %s.".formatted(table.by() == null ? reading.shown() : "terms.table.at(row, column)"));
        }
        List<Argument> arguments = arguments(call, table);
        if (arguments == null) {
            return null;
        }
        if (table.by() != null) {
            return areAskedFor(table, arguments) ? new ValueType.Number(table.gives()) : null;
        }
        if (given > reading.needs()) {
            Kind of = shareOfQuota(table, arguments);
            return of == null ? null : result(call, reading, of, table.gives());
        }
        return areAskedFor(table, arguments) ? result(call, reading, table.of(), table.gives()) : null;
    }

    /** The arguments, all of them numbers; null after a problem. */
    private @Nullable List<Argument> arguments(Expr.Call call, ValueType.Table table) {
        List<Argument> arguments = new ArrayList<>();
        for (Expr expr : call.arguments()) {
            ValueType type = typer.type(expr);
            if (call.arguments().size() > 1 && SignTyper.isWhole(expr)) {
                type = type == null ? null : withoutB(expr);
            }
            if (type instanceof ValueType.Number(Kind kind)) {
                arguments.add(new Argument(expr, kind));
            } else if (type != null) {
                asksFor(table, arguments.size(), expr, type);
            }
        }
        return arguments.size() == call.arguments().size() ? arguments : null;
    }

    private @Nullable ValueType withoutB(Expr expr) {
        Expr number = expr;
        while (!(number instanceof Expr.Num)) {
            if (number instanceof Expr.Parens(int at, Expr of)) {
                number = of;
            } else if (number instanceof Expr.Unary(int at, String sign, Expr of)) {
                number = of;
            } else {
                break;
            }
        }
        String message = "Where a table is asked with several numbers, a B stands behind each written one.";
        if (!(number instanceof Expr.Num num)) {
            return complaints.fail(Mistake.BARE_DECIMAL, expr.at(), message, "Write B behind them.");
        }
        String digits = num.value().toPlainString();
        int end = num.at() + digits.length();
        return complaints.fail(
                Mistake.BARE_DECIMAL, num.at(), message, "Write %sB.".formatted(digits), source.fix(end, end, "B"));
    }

    /** Which kind an argument must have, without a quota. */
    private static Kind needed(ValueType.Table table, int argument) {
        return table.by() != null && argument == 1 ? table.by() : table.of();
    }

    private boolean areAskedFor(ValueType.Table table, List<Argument> arguments) {
        boolean fine = true;
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            if (!Kinds.alike(needed(table, i), argument.kind())) {
                asksFor(table, i, argument.expr(), argument.type());
                fine = false;
            }
        }
        return fine;
    }

    private void asksFor(ValueType.Table table, int argument, Expr expr, ValueType asked) {
        complaints.fail(
                Mistake.UNLIKE_COMPARED,
                expr.at(),
                "The table is asked for %s, and this is %s."
                        .formatted(new ValueType.Number(needed(table, argument)).shown(), asked.shown()),
                table.by() == null
                        ? "Ask it for a value of its first column."
                        : "Ask it for a value of its rows, then for one of its columns.");
    }

    /** What is measured by a quota, the last argument; null after a problem. */
    private @Nullable Kind shareOfQuota(ValueType.Table table, List<Argument> arguments) {
        Argument quota = arguments.getLast();
        if (table.of() != Kind.RATIO) {
            complaints.fail(
                    Mistake.UNLIKE_COMPARED,
                    quota.expr().at(),
                    "The borders of this table are no shares of a quota: it is asked for %s."
                            .formatted(new ValueType.Number(table.of()).shown()),
                    "Leave the quota out, or write of: ratio in scheme.yaml.");
            return null;
        }
        Kind kind = quota.kind();
        for (Argument argument : arguments) {
            if (argument.kind() == Kind.RATIO) {
                complaints.fail(
                        Mistake.UNLIKE_COMPARED,
                        argument.expr().at(),
                        "Beside a quota stands what is measured by it, and this is a ratio.",
                        "Write an amount or a count, or leave the quota out.");
                return null;
            }
            if (!Kinds.alike(argument.kind(), kind)) {
                complaints.fail(
                        Mistake.UNLIKE_COMPARED,
                        argument.expr().at(),
                        "The quota is %s, and this is %s."
                                .formatted(quota.type().shown(), argument.type().shown()),
                        "Measure money by money, and a count by a count.");
                return null;
            }
            kind = kind == Kind.NUMBER ? argument.kind() : kind;
        }
        return kind;
    }

    private @Nullable ValueType result(Expr.Call call, Reading reading, Kind of, Kind gives) {
        Kind kind = reading.isOfSlices() ? Kinds.of("*", of, gives) : gives;
        return kind != null
                ? new ValueType.Number(kind)
                : complaints.fail(
                        Mistake.UNLIKE_RECKONED,
                        call.nameAt(),
                        "\"%s\" multiplies each slice with what its tier gives, but %s and %s do not go together."
                                .formatted(
                                        call.name(),
                                        new ValueType.Number(of).shown(),
                                        new ValueType.Number(gives).shown()),
                        "Write at or interpolated, or gives: ratio in scheme.yaml.");
    }
}
