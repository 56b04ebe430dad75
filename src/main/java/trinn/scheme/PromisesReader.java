package trinn.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.facts.FactSet;
import trinn.scheme.InputNumber.Of;
import trinn.settlement.Component;
import trinn.source.Spelling;
import trinn.source.YamlNode;

/** Reads {@code promises:}, what a scheme promises of its pay. */
final class PromisesReader {

    /** More inputs than anybody could take in; each doubles the work. */
    private static final int MOST_INPUTS = 12;

    /** A finer step than any number has, over any range. */
    private static final BigDecimal MOST_STEPS = new BigDecimal("1E15");

    private final List<Component> components;

    /** @param components of the scheme */
    PromisesReader(List<Component> components) {
        this.components = components;
    }

    /**
     * Reads all of them.
     *
     * @param cases finds the case that a node names
     * @param example the case of the scheme's example, which holds where none is named; null where there is none
     */
    Promises read(YamlNode node, Function<YamlNode, GoldenCase> cases, @Nullable GoldenCase example) {
        node.only("case", "inputs", "keep");
        YamlNode named = node.get("case");
        if (named == null && example == null) {
            throw node.problem(
                    "Promises are about the facts of a golden case. Name one, such as case: \"A month as planned\".");
        }
        GoldenCase situation = named == null ? Objects.requireNonNull(example) : cases.apply(named);
        List<Promises.Input> inputs =
                inputs(node.need("inputs"), situation.population().getFirst());
        return new Promises(situation, inputs, all(node.need("keep"), inputs));
    }

    private static List<Promises.Input> inputs(YamlNode node, FactSet facts) {
        List<Promises.Input> inputs = new ArrayList<>();
        Set<InputNumber> seen = new HashSet<>();
        for (YamlNode item : node.list()) {
            item.only("kpi", "window", "product", "department", "company", "from", "to", "step");
            InputNumber number =
                    new InputNumberReader(facts, List.of(Of.KPI, Of.PRODUCT, Of.DEPARTMENT, Of.COMPANY)).read(item);
            if (!seen.add(number)) {
                throw item.problem("This number stands here twice. Keep one of the two ranges.");
            }
            Range range = CaseFacts.made(item, () -> range(item));
            if (range.to().subtract(range.from()).compareTo(range.step().multiply(MOST_STEPS)) > 0) {
                throw item.problem("These are more values than any number has. Take larger steps.");
            }
            inputs.add(new Promises.Input(number, range));
        }
        if (inputs.isEmpty() || inputs.size() > MOST_INPUTS) {
            throw node.problem(
                    "Promises are about 1 to %d inputs, and here are %d.".formatted(MOST_INPUTS, inputs.size()));
        }
        return inputs;
    }

    /** From, to and step of a number that varies. */
    static Range range(YamlNode node) {
        return new Range(
                node.need("from").number(),
                node.need("to").number(),
                node.need("step").number());
    }

    private List<Promise> all(YamlNode node, List<Promises.Input> inputs) {
        List<Promise> all = new ArrayList<>();
        Set<Promise> seen = new HashSet<>();
        for (YamlNode item : node.list()) {
            Promise promise = one(item, inputs);
            if (!seen.add(new Promise(promise.kind(), promise.of(), null, 0))) {
                throw item.problem("This is promised twice here. Keep one of the two.");
            }
            all.add(promise);
        }
        return all;
    }

    private Promise one(YamlNode item, List<Promises.Input> inputs) {
        item.only("promise", "of", "amount");
        PromiseKind kind = kind(item.need("promise"));
        YamlNode amount = item.get("amount");
        if (kind != PromiseKind.PAYS_AT_MOST && amount != null) {
            throw amount.problem("Only %s takes an amount.".formatted(PromiseKind.PAYS_AT_MOST.word()));
        }
        YamlNode of = item.get("of");
        if (of != null) {
            requireKnown(of, kind, inputs);
        }
        return new Promise(
                kind,
                of == null ? "" : of.text(),
                kind == PromiseKind.PAYS_AT_MOST ? item.need("amount").number() : null,
                item.line());
    }

    private static PromiseKind kind(YamlNode node) {
        for (PromiseKind kind : PromiseKind.values()) {
            if (kind.word().equals(node.text())) {
                return kind;
            }
        }
        throw node.problem("A scheme cannot promise \"%s\". %s"
                .formatted(node.text(), Spelling.advice(node.text(), PromiseKind.words())));
    }

    private void requireKnown(YamlNode of, PromiseKind kind, List<Promises.Input> inputs) {
        List<String> known = switch (kind) {
            case PAYS_AT_MOST ->
                Stream.concat(
                                components.stream().flatMap(one -> Stream.of(one.name(), one.group())),
                                Stream.of(Component.VARIABLE_PAY, Component.TOTAL_PAY))
                        .distinct()
                        .toList();
            case EVERY_COMPONENT_CAN_PAY ->
                components.stream().map(Component::name).toList();
            default -> inputs.stream().map(Promises.Input::name).distinct().toList();
        };
        if (!known.contains(of.text())) {
            throw of.problem("There is no \"%s\" that this could be promised of. %s"
                    .formatted(of.text(), Spelling.advice(of.text(), known)));
        }
    }
}
