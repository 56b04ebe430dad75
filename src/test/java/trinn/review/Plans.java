package trinn.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.kpi.Catalogue;
import trinn.scheme.FindingKind;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** Small plans and sellers for tests of reviews. */
final class Plans {

    private static final String HEAD =
            "package plan\ndialect \"mvel\"\nimport trinn.facts.*\nglobal Terms terms\nglobal Pay pay\n";

    private Plans() {}

    /** A rule that pays something for the actual of a KPI, {@code $a}, or its attainment, {@code $t}. */
    static String rule(String name, String component, String kpi, String amount) {
        String binding = amount.contains("$t") ? "$t : attainment != null" : "$a : actual";
        return """
                rule "%s"
                  @Component("%s")
                  @Because("Paid")
                when
                  Kpi( code == "%s", %s )
                then
                  pay.award( %s );
                end
                """.formatted(name, component, kpi, binding, amount);
    }

    static SchemeFiles files(String yaml, String rules) {
        return new SchemeFiles(new TreeMap<>(Map.of(
                SchemeFiles.SCHEME, "scheme: plan\ntitle: Plan\ncurrency: NOK\n" + yaml, "rules.drl", HEAD + rules)));
    }

    static CompiledScheme compiled(String yaml, String rules) {
        return new SchemeCompiler().compile(Scheme.of(files(yaml, rules)));
    }

    static Kpi kpi(String code, String actual, @Nullable String target) {
        return new Kpi(
                code,
                Window.MONTH,
                new BigDecimal(actual),
                target == null ? null : new BigDecimal(target),
                null,
                null,
                null);
    }

    /** A seller in a month of 2026. */
    static FactSet seller(int id, int month, List<? extends Fact> facts) {
        LocalDate from = LocalDate.of(2026, month, 1);
        return new FactSet(
                new Seller("S" + id, "Seller " + id, "", "", null, null),
                new Period(from, from.plusMonths(1)),
                new ArrayList<>(facts));
    }

    static Review review(CompiledScheme compiled, List<FactSet> population) {
        return review(compiled, population, Limits.delivered());
    }

    static Review review(CompiledScheme compiled, List<FactSet> population, Limits limits) {
        return Review.of(
                Succession.of(compiled, compiled.scheme().terms()),
                Catalogue.delivered(),
                new Measurements(population),
                limits);
    }

    /** What a review found of a kind, by the names of what it is about. */
    static List<String> found(Review review, FindingKind kind) {
        return review.findings().stream()
                .map(Judged::finding)
                .filter(finding -> finding.kind() == kind)
                .map(finding -> finding.of().name())
                .toList();
    }
}
