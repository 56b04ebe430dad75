package trinn.workbench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.facts.Product;
import trinn.scheme.Example;
import trinn.scheme.GoldenCase;
import trinn.scheme.InputNumber;
import trinn.scheme.InputNumber.Of;
import trinn.scheme.Promise;
import trinn.scheme.Promises;
import trinn.scheme.Promises.Input;
import trinn.scheme.Range;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.source.Yaml;
import trinn.source.YamlNode;
import trinn.statement.KpiWords;

/**
 * What a scheme promises, as it is written into {@code scheme.yaml}.
 *
 * @param situation the name of the case; the empty text where there is none
 * @param inputs that may be anything within their ranges
 * @param all what is promised
 */
public record PromiseText(String situation, List<Input> inputs, List<Promise> all) {

    private static final String KEY = "promises";
    private static final BigDecimal TWICE = BigDecimal.TWO;

    /** Copies the lists. */
    public PromiseText {
        inputs = List.copyOf(inputs);
        all = List.copyOf(all);
    }

    /** What a scheme promises; where that is nothing, no promise of a case that fits. */
    public static PromiseText of(Scheme scheme, KpiWords kpis) {
        Promises promises = scheme.promises();
        if (promises != null) {
            return new PromiseText(promises.situation().name(), promises.inputs(), promises.all());
        }
        Example example = scheme.example();
        GoldenCase situation = example != null
                ? example.golden()
                : scheme.cases().stream()
                        .filter(golden -> golden.fails() == null)
                        .findFirst()
                        .orElse(null);
        return situation == null
                ? new PromiseText("", List.of(), List.of())
                : new PromiseText("", List.of(), List.of()).about(scheme, situation, kpis);
    }

    /** The same of another case, with the inputs that it has too; with the first that can vary where it has none of them. */
    public PromiseText about(Scheme scheme, GoldenCase situation, KpiWords kpis) {
        List<Input> possible = possible(scheme, situation, kpis);
        List<Input> kept = inputs.stream()
                .filter(input -> possible.stream().anyMatch(one -> one.number().equals(input.number())))
                .toList();
        return new PromiseText(
                situation.name(), kept.isEmpty() ? possible.stream().limit(1).toList() : kept, all);
    }

    /** Every number of a case that can be an input, each with a range up to twice of what it is, or of what was planned. */
    public static List<Input> possible(Scheme scheme, GoldenCase situation, KpiWords kpis) {
        FactSet facts = situation.population().getFirst();
        List<Input> possible = new ArrayList<>();
        for (Fact fact : facts.all()) {
            switch (fact) {
                case Kpi kpi -> {
                    boolean alone = facts.all(Kpi.class).stream()
                                    .filter(one -> one.code().equals(kpi.code()))
                                    .count()
                            == 1;
                    possible.add(new Input(
                            new InputNumber(Of.KPI, kpi.code(), alone ? null : kpi.window()),
                            range(kpi.actual(), kpi.target(), kpis.kind(scheme, kpi.code()))));
                }
                case Product product ->
                    possible.add(new Input(
                            new InputNumber(Of.PRODUCT, product.code(), null),
                            range(product.quantity(), null, Kind.COUNT)));
                case Department department ->
                    possible.add(new Input(
                            new InputNumber(Of.DEPARTMENT, department.name(), null),
                            range(department.actual(), department.maximum(), Kind.MONEY)));
                case Company company ->
                    possible.add(new Input(
                            new InputNumber(Of.COMPANY, "", null),
                            range(company.actual(), company.target(), Kind.MONEY)));
                default -> {}
            }
        }
        return possible;
    }

    private static Range range(BigDecimal actual, @Nullable BigDecimal target, Kind kind) {
        BigDecimal step = switch (kind) {
            case MONEY -> new BigDecimal("0.01");
            case RATIO -> new BigDecimal("0.0001");
            default -> BigDecimal.ONE;
        };
        BigDecimal most = target == null ? actual : actual.max(target);
        boolean share = kind == Kind.RATIO && most.compareTo(BigDecimal.ONE) <= 0;
        return range(
                BigDecimal.ZERO, share ? BigDecimal.ONE : most.multiply(TWICE).max(BigDecimal.ONE), step);
    }

    /**
     * A range whose steps lead from one end to the other: the end is moved up to the next step.
     *
     * @throws IllegalArgumentException where it does not rise, or the step is not above zero
     */
    public static Range range(BigDecimal from, BigDecimal to, BigDecimal step) {
        if (step.signum() <= 0 || to.compareTo(from) <= 0) {
            return new Range(from, to, step);
        }
        BigDecimal steps = to.subtract(from).divide(step, 0, RoundingMode.CEILING);
        return new Range(from, from.add(steps.multiply(step)), step);
    }

    /** The files with these promises; without any where there is none. */
    public SchemeFiles in(SchemeFiles files) {
        String text = Objects.requireNonNull(files.texts().get(SchemeFiles.SCHEME));
        YamlNode root = Yaml.parse(SchemeFiles.SCHEME, text);
        boolean there = root.get(KEY) != null;
        String changed = all.isEmpty()
                ? there ? YamlEdit.without(text, root, KEY) : text
                : there
                        ? YamlEdit.valued(text, root, KEY, "\n" + written())
                        : YamlEdit.put(text, root, KEY, "\n" + written());
        return files.with(SchemeFiles.SCHEME, changed);
    }

    private String written() {
        StringBuilder text = new StringBuilder("  case: " + YamlEdit.word(situation) + "\n  inputs:\n");
        for (Input input : inputs) {
            text.append("    - {%s, from: %s, to: %s, step: %s}\n"
                    .formatted(
                            number(input.number()),
                            plain(input.range().from()),
                            plain(input.range().to()),
                            plain(input.range().step())));
        }
        text.append("  keep:\n");
        for (Promise promise : all) {
            BigDecimal amount = promise.amount();
            text.append("    - {promise: %s%s%s}\n"
                    .formatted(
                            promise.kind().word(),
                            amount == null ? "" : ", amount: " + plain(amount),
                            promise.of().isEmpty() ? "" : ", of: " + YamlEdit.word(promise.of())));
        }
        return text.toString().stripTrailing();
    }

    private static String number(InputNumber number) {
        String key = number.of().name().toLowerCase(Locale.ROOT);
        String name = key + ": " + (number.of() == Of.COMPANY ? "yes" : YamlEdit.word(number.name()));
        return number.window() == null
                ? name
                : name + ", window: " + number.window().name().toLowerCase(Locale.ROOT);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
