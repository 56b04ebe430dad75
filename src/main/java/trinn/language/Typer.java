package trinn.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.facts.Rank;
import trinn.facts.Share;
import trinn.source.Problem;
import trinn.source.Spelling;

/**
 * Works out what an expression is, and refuses what makes no sense: unknown names, calls outside the vocabulary,
 * arithmetic and comparison of unlike things. An expression with a problem has no type, so that one mistake is told
 * once.
 */
final class Typer {

    private static final ValueType PLAIN = new ValueType.Number(Kind.NUMBER);
    private static final ValueType MONEY = new ValueType.Number(Kind.MONEY);
    private static final Set<ValueType> SHARED =
            Set.of(new ValueType.Fact(Share.class), new ValueType.Fact(Rank.class));

    private final Source source;
    private final Scope scope;
    private final Complaints complaints;
    private final SignTyper signs;
    private final TableTyper tables;

    Typer(Source source, Scope scope, List<Problem> problems) {
        this.source = source;
        this.scope = scope;
        this.complaints = new Complaints(source, problems);
        this.signs = new SignTyper(source, scope, complaints, this);
        this.tables = new TableTyper(source, complaints, this);
    }

    /** What the expression is, or null after a problem. */
    @Nullable ValueType type(Expr expr) {
        return switch (expr) {
            case Expr.Num num -> PLAIN;
            case Expr.Text text -> new ValueType.Words();
            case Expr.Truth truth -> new ValueType.Truth();
            case Expr.Nothing nothing -> new ValueType.Nothing();
            case Expr.Name name -> name(name);
            case Expr.Field field -> field(field);
            case Expr.Attribute attribute -> attribute(attribute);
            case Expr.Call call -> call(call);
            case Expr.Unary unary -> signs.unary(unary);
            case Expr.Binary binary -> signs.binary(binary);
            case Expr.In in -> signs.in(in);
            case Expr.Parens parens -> type(parens.of());
        };
    }

    private @Nullable ValueType name(Expr.Name name) {
        ValueType type = scope.name(name.name());
        if (type == null) {
            if (List.of("terms", "pay", "credit").contains(name.name())) {
                return complaints.fail(
                        Mistake.MISSING,
                        name.at(),
                        "After \"%s\" a point and a name are missing.".formatted(name.name()),
                        switch (name.name()) {
                            case "terms" -> "Write terms.name.";
                            case "pay" -> "Write pay.award(…);";
                            default -> "Write credit.part(…);";
                        });
            }
            return unknownName(name);
        }
        if (type instanceof ValueType.Attributes) {
            return complaints.fail(
                    Mistake.MISSING,
                    name.at(),
                    "Which attribute is meant?",
                    "Write its name in parentheses and quotation marks: attribute(\"territory\").");
        }
        return type instanceof ValueType.Unknown ? null : type;
    }

    private @Nullable ValueType unknownName(Expr.Name name) {
        String message = "There is no \"%s\" here.".formatted(name.name());
        if (scope.term(name.name()) != null) {
            String term = "terms." + name.name();
            return complaints.fail(
                    Mistake.UNKNOWN_NAME,
                    name.at(),
                    message,
                    "Maybe it was meant as %s.".formatted(term),
                    source.respell(name.at(), name.name(), term));
        }
        List<String> known = new ArrayList<>(scope.names());
        known.add("terms");
        String nearest = Spelling.nearest(name.name(), known);
        return complaints.fail(
                Mistake.UNKNOWN_NAME,
                name.at(),
                message,
                Spelling.advice(
                                name.name(),
                                scope.names().isEmpty() ? List.of("terms") : nearest == null ? scope.names() : known)
                        + (nearest == null ? " A text stands in quotation marks." : ""),
                source.respell(name.at(), name.name(), nearest));
    }

    private @Nullable ValueType field(Expr.Field field) {
        if (field.of() instanceof Expr.Name(int at, String name) && scope.name(name) == null) {
            if (name.equals("terms")) {
                ValueType term = scope.term(field.name());
                return term != null
                        ? term
                        : complaints.unknown(
                                Mistake.UNKNOWN_TERM,
                                field.nameAt(),
                                field.name(),
                                "There is no term \"%s\".",
                                scope.termNames());
            }
            Class<?> list = Vocabulary.LISTS.get(name);
            if (list != null) {
                List<String> words = Vocabulary.words(list);
                return words.contains(field.name())
                        ? new ValueType.OneOf(list)
                        : complaints.unknown(
                                Mistake.UNKNOWN_NAME,
                                field.nameAt(),
                                field.name(),
                                "There is no " + name + " %s.",
                                words);
            }
        }
        ValueType of = type(field.of());
        if (of == null) {
            return null;
        }
        if (of instanceof ValueType.Fact(Class<?> fact, Kind measured)) {
            Map<String, ValueType> fields = KpiKinds.measured(fact.getSimpleName(), measured);
            ValueType type = fields.get(field.name());
            return type != null
                    ? type
                    : complaints.unknown(
                            Mistake.UNKNOWN_NAME,
                            field.nameAt(),
                            field.name(),
                            "A " + fact.getSimpleName() + " has no \"%s\".",
                            fields.keySet());
        }
        return complaints.fail(
                Mistake.UNKNOWN_NAME,
                field.nameAt(),
                "%s has no part \"%s\".".formatted(Complaints.capital(of.shown()), field.name()),
                "Leave it out.");
    }

    private @Nullable ValueType attribute(Expr.Attribute attribute) {
        if (scope.name(Vocabulary.ATTRIBUTE) instanceof ValueType.Attributes) {
            return new ValueType.Words();
        }
        return complaints.fail(
                Mistake.CALL,
                attribute.at(),
                "There is no fact here that has attributes.",
                "Ask for them in the conditions on one of %s.".formatted(String.join(", ", Vocabulary.ATTRIBUTED)));
    }

    private @Nullable ValueType call(Expr.Call call) {
        if (call.of() instanceof Expr.Name(int at, String name)
                && List.of("pay", "credit").contains(name)) {
            return complaints.fail(
                    Mistake.CALL,
                    call.nameAt(),
                    "Pay cannot be declared here.",
                    "Write it after \"then\", in a line of its own.");
        }
        ValueType of = type(call.of());
        if (of == null) {
            return null;
        }
        if (of instanceof ValueType.Fact && call.name().equals(Vocabulary.ATTRIBUTE)) {
            return complaints.fail(
                    Mistake.CALL,
                    call.nameAt(),
                    "Attributes are asked among the conditions.",
                    "Bind it there, and use the bound name: $territory : (attribute(\"territory\")).");
        }
        if (of instanceof ValueType.Fact(Class<?> fact, Kind measured) && SHARED.contains(of)) {
            return share(call, fact.getSimpleName());
        }
        return of instanceof ValueType.Table table
                ? tables.call(call, table)
                : complaints.fail(
                        Mistake.CALL,
                        call.nameAt(),
                        "There is no \"%s\" to call here.".formatted(call.name()),
                        "Only tables, a Share and a Rank can be asked, such as terms.table.at(value).");
    }

    /** The seller's part of an amount that several share. */
    private @Nullable ValueType share(Expr.Call call, String fact) {
        String written = (call.of() instanceof Expr.Name(int at, String name) ? name : "$share") + ".of";
        if (!call.name().equals("of")) {
            return complaints.fail(
                    Mistake.CALL,
                    call.nameAt(),
                    "A %s has no \"%s\" to call.".formatted(fact, call.name()),
                    "Write %s( amount ).".formatted(written),
                    source.respell(call.nameAt(), call.name(), "of"));
        }
        if (call.arguments().size() != 1) {
            return complaints.fail(
                    Mistake.CALL,
                    call.nameAt(),
                    "A %s gives the part of one amount, and here are %d."
                            .formatted(fact, call.arguments().size()),
                    "Write %s( amount ).".formatted(written));
        }
        ValueType amount = type(call.arguments().getFirst());
        if (amount == null || SignTyper.like(amount, MONEY)) {
            return amount == null ? null : MONEY;
        }
        return complaints.fail(
                Mistake.PAY_KIND,
                call.arguments().getFirst().at(),
                "A part is taken of money, and this is %s.".formatted(amount.shown()),
                "Multiply it with an amount of money.");
    }
}
