package trinn.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Sale;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** Small schemes and facts for tests of populations. */
final class Small {

    private static final String YAML = """
            scheme: small
            title: Small
            currency: NOK
            components: {base: fixed pay, commission: sales pay}
            """;

    private static final String HEAD = """
            package small
            dialect "mvel"
            import trinn.facts.*
            global Terms terms
            global Pay pay

            """;

    private static final String BASE = """
            rule "Base"
              @Component("base")
            when
              Seller( )
            then
              pay.award( 1 );
            end
            """;

    private Small() {}

    /** A scheme of a base of 1, with more in its {@code scheme.yaml}. */
    static CompiledScheme scheme(String yaml) {
        return scheme(yaml, BASE, null);
    }

    /** A scheme with more in its {@code scheme.yaml}, and rules of pay and of crediting. */
    static CompiledScheme scheme(String yaml, String rules, @Nullable String crediting) {
        Map<String, String> files = new TreeMap<>(Map.of(SchemeFiles.SCHEME, YAML + yaml, "rules.drl", HEAD + rules));
        if (crediting != null) {
            files.put("crediting.drl", HEAD.replace("global Pay pay", "global Credit credit") + crediting);
        }
        return new SchemeCompiler().compile(Scheme.of(new SchemeFiles(new TreeMap<>(files))));
    }

    /** The scheme as it stands. */
    static Succession succession(CompiledScheme scheme) {
        return Succession.of(scheme, scheme.scheme().terms());
    }

    /** A month of 2026. */
    static Period month(int month) {
        LocalDate first = LocalDate.of(2026, month, 1);
        return new Period(first, first.plusMonths(1));
    }

    static Seller seller(String id, String department, String manager) {
        return new Seller(id, id, "rep", department, manager, null, null, null);
    }

    static FactSet facts(String seller, int month, Fact... facts) {
        return new FactSet(seller(seller, "", ""), month(month), List.of(facts));
    }

    static Kpi kpi(String code, Window window, String actual, @Nullable String target) {
        return new Kpi(
                code, window, new BigDecimal(actual), target == null ? null : new BigDecimal(target), null, null, null);
    }

    /** A sale of {@code new} product {@code p} to customer {@code A}, with a cost of 70 %, paid in full. */
    static Sale sale(String code, LocalDate date, String value) {
        return sale(code, date, value, "1", "new", "p", "A");
    }

    static Sale sale(
            String code, LocalDate date, String value, String share, String type, String product, String customer) {
        BigDecimal worth = new BigDecimal(value);
        return new Sale(
                code,
                date,
                customer,
                product,
                type,
                BigDecimal.TWO,
                worth,
                BigDecimal.ZERO,
                worth.multiply(new BigDecimal("0.7")),
                worth,
                BigDecimal.ZERO,
                new BigDecimal(share),
                BigDecimal.ZERO);
    }
}
