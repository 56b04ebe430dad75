package trinn.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trinn.engine.Match;
import trinn.facts.Fact;
import trinn.facts.Share;
import trinn.facts.Tiers;
import trinn.facts.TwoWay;
import trinn.language.Expr;
import trinn.language.Reckoner;

/** Finds out why a rule that fired pays an amount of zero: which factor of it is zero, and why that is. */
final class Zeroes {

    private static final Predicate<BigDecimal> GIVES = number -> number.signum() != 0;

    private final Match match;
    private final Reckoner reckoner;
    private final WhatReader reader;
    private final Needs needs;

    Zeroes(Match match, Needs needs) {
        this.match = match;
        this.reckoner = match.reckoner();
        this.reader = new WhatReader(match.rule());
        this.needs = needs;
    }

    /** Why an expression whose value is zero is zero. */
    Obstacle why(Expr expr) {
        return switch (expr) {
            case Expr.Parens parens -> why(parens.of());
            case Expr.Unary unary -> why(unary.of());
            case Expr.Binary binary
            when binary.sign().equals("*") -> why(isZero(binary.left()) ? binary.left() : binary.right());
            case Expr.Binary binary when binary.sign().equals("/") -> why(binary.left());
            case Expr.Binary binary
            when isZero(binary.left()) && isZero(binary.right()) -> {
                Obstacle left = why(binary.left());
                yield left instanceof Obstacle.Off ? why(binary.right()) : left;
            }
            case Expr.Call call -> call(call);
            case Expr.Field(int at, Expr.Name(int p, String of), String name, int f)
            when of.equals("terms") -> new Obstacle.Off(name, BigDecimal.ZERO, "!=", BigDecimal.ZERO);
            default -> {
                What what = reader.outside(expr);
                String term = what.term();
                yield what.isOfFacts() || term == null
                        ? new Obstacle.Zero(what)
                        : new Obstacle.Off(term, match.terms().get(term), "!=", BigDecimal.ZERO);
            }
        };
    }

    private boolean isZero(Expr expr) {
        return reckoner.value(expr) instanceof BigDecimal number && number.signum() == 0;
    }

    private Obstacle call(Expr.Call call) {
        Object of = reckoner.value(call.of());
        String term = Objects.requireNonNullElse(reader.outside(call.of()).term(), "");
        return switch (of) {
            case Tiers tiers -> tiers(call, tiers, term);
            case TwoWay cells -> cells(call, cells, term);
            case Share share when share.weight().signum() == 0 -> new Obstacle.Zero(weight(call));
            case null, default -> why(call.arguments().getFirst());
        };
    }

    private What weight(Expr.Call call) {
        Measure share = reader.outside(call.of()).only();
        return share == null ? reader.outside(call) : new What(List.of(new What.Value(share.of("weight"))), null);
    }

    private Obstacle tiers(Expr.Call call, Tiers tiers, String term) {
        Expr value = call.arguments().get(call.name().equals("between") ? 1 : 0);
        int needed = call.name().equals("between") ? 2 : 1;
        BigDecimal quota =
                call.arguments().size() > needed ? number(call.arguments().getLast()) : BigDecimal.ONE;
        BigDecimal there = number(value);
        if (there == null) {
            return new Obstacle.Zero(reader.outside(value));
        }
        if (quota == null || quota.signum() <= 0) {
            return new Obstacle.Zero(reader.outside(call.arguments().getLast()));
        }
        boolean lines = call.name().equals("interpolated");
        BigDecimal begin = null;
        String sign = tiers.border() == Tiers.Border.LOWER ? ">=" : ">";
        List<Tiers.Tier> rows = tiers.rows();
        for (int i = 0; i < rows.size() && begin == null; i++) {
            BigDecimal from = rows.get(i).from().multiply(quota);
            boolean gives = GIVES.test(rows.get(i).gives());
            boolean risesBehind =
                    lines && i + 1 < rows.size() && GIVES.test(rows.get(i + 1).gives());
            if ((gives || risesBehind) && from.compareTo(there) >= 0) {
                begin = from;
                sign = gives && call.name().equals("at") || gives && lines ? sign : ">";
            }
        }
        return begin == null ? new Obstacle.Empty(term) : begins(term, value, begin, there, sign);
    }

    private Obstacle cells(Expr.Call call, TwoWay cells, String term) {
        BigDecimal row = number(call.arguments().getFirst());
        BigDecimal column = number(call.arguments().getLast());
        String sign = cells.border() == Tiers.Border.LOWER ? ">=" : ">";
        BigDecimal firstRow = cells.rows().getFirst().from();
        BigDecimal firstColumn = cells.columns().getFirst();
        if (row == null || column == null) {
            return new Obstacle.Zero(reader.outside(call.arguments().get(row == null ? 0 : 1)));
        }
        if (row.compareTo(firstRow) < (sign.equals(">=") ? 0 : 1)) {
            return begins(term, call.arguments().getFirst(), firstRow, row, sign);
        }
        if (column.compareTo(firstColumn) < (sign.equals(">=") ? 0 : 1)) {
            return begins(term, call.arguments().getLast(), firstColumn, column, sign);
        }
        for (TwoWay.Row each : cells.rows()) {
            if (each.from().compareTo(row) > 0 && GIVES.test(cells.at(each.from(), column))) {
                return begins(term, call.arguments().getFirst(), each.from(), row, sign);
            }
        }
        for (BigDecimal each : cells.columns()) {
            if (each.compareTo(column) > 0 && GIVES.test(cells.at(row, each))) {
                return begins(term, call.arguments().getLast(), each, column, sign);
            }
        }
        return new Obstacle.Empty(term);
    }

    private Obstacle begins(String term, Expr value, BigDecimal from, BigDecimal there, String sign) {
        What what = reader.outside(value);
        Measure measure = what.only();
        Fact fact = fact(value);
        return new Obstacle.Begins(
                term, what, from, there, measure == null ? null : needs.of(measure, fact, sign, from));
    }

    /** The fact whose value a name stands for; null where the expression is more than a name. */
    private @Nullable Fact fact(Expr value) {
        return switch (value) {
            case Expr.Parens parens -> fact(parens.of());
            case Expr.Name name
            when match.bound().containsKey(name.name()) ->
                match.bound().get(name.name()).fact();
            case Expr.Field field -> fact(field.of());
            default -> null;
        };
    }

    private @Nullable BigDecimal number(Expr expr) {
        return reckoner.value(expr) instanceof BigDecimal number ? number : null;
    }

    /** The amounts that a match awards; not those that the rule itself says in figures, such as a zero that is meant. */
    static List<Expr> awards(Match match) {
        List<Expr> awards = new ArrayList<>();
        match.rule().declares().stream()
                .filter(declared -> declared.verb().equals("award"))
                .map(declared -> declared.arguments().getFirst())
                .filter(amount -> !(amount instanceof Expr.Num))
                .forEach(awards::add);
        return awards;
    }
}
