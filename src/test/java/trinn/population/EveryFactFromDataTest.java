package trinn.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Succession;
import trinn.facts.Attributed;
import trinn.facts.Fact;
import trinn.intake.Periods;
import trinn.records.RecordText;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** Everything that a rule can ask for, and everything that a case can state, can come from data. */
class EveryFactFromDataTest {

    private static final String RECORDS = """
            departments: id=d, name=Stores, attribute.country=NO
            payees: id=m, name=Mona, role=lead, department=d
            payees: id=a, name=Ann, role=rep, department=d, manager=m, part-time=0.8, base salary=30000, commission rate=0.02, variable base=20000
            customers: id=c, name=Acme, class=A, attribute.territory=North
            products: id=p, name=Blender, group=kitchen
            targets: level=seller, of=a, kpi=revenue, from=2026-01-01, to=2026-02-01, base=1, norm=4000, target=5000, weight=0.5
            targets: level=seller, of=a, kpi=revenue, from=2026-02-01, to=2026-03-01, base=1, norm=4000, target=5000, weight=0.5
            targets: level=department, of=d, kpi=revenue, from=2026-01-01, to=2026-02-01, minimum=1, norm=2, maximum=3
            targets: level=company, kpi=revenue, from=2026-01-01, to=2026-02-01, target=5
            invoices: id=i, customer=c, date=2026-01-05, due=2026-01-10, amount=1000
            payments: invoice=i, date=2026-01-20, amount=500
            sales: id=s1, order=1, date=2026-01-05, payee=a, customer=c, product=p, type=new, quantity=2, amount=1000, discount=50, cost=700, invoice=i
            sales: id=s2, order=2, date=2026-02-05, payee=a, customer=c, product=p, type=new, quantity=2, amount=1000, discount=50, cost=700
            returns: sale=s1, date=2026-02-07, amount=10, quantity=0
            refunds: payee=a, sale=s0, date=2026-02-08, amount=10, sold=2025-12-01, rate=0.1, left=1
            contracts: id=k, payee=a, customer=c, type=service, start=2026-01-01, monthly value=500
            objectives: payee=a, objective=handbook, from=2026-01-01, weight=0.4, score=0.9
            rates: currency=EUR, from=2026-01-01, rate=11
            balances: payee=a, account=owed, component=commission, date=2026-01-01, amount=5
            adjustments: payee=a, date=2026-01-03, component=commission, amount=5, reason=forgotten
            """;

    private static final String YAML = """
            scheme: all
            title: All
            currency: NOK
            components: {commission: sales pay}
            kpis: {revenue: {toDate: [quarter]}}
            contests: {spring: {kpi: revenue, by: most}}
            """;

    private static final String RULES = """
            package all
            dialect "mvel"
            import trinn.facts.*
            global Terms terms
            global Pay pay

            rule "Each sale pays"
              @Component("commission")
            when
              Sale( $value : value )
            then
              pay.award( $value * 0.1B );
            end

            rule "Everything is looked at"
              @Component("commission")
            when
              exists Refund( )
              exists Share( basis == "equal" )
              exists Rank( contest == "spring" )
              exists Team( )
              exists TeamKpi( code == "revenue" )
              exists Paid( component == "commission" )
              exists Balance( component == "commission" )
            then
              pay.award( 1 );
            end
            """;

    @Test
    void everyFieldOfEveryFactHasAValueSomewhere() {
        Map<String, Set<String>> missing = new TreeMap<>();
        Map<Class<?>, List<Fact>> seen = seen();
        for (Class<?> type : Fact.class.getPermittedSubclasses()) {
            List<Fact> facts = seen.getOrDefault(type, List.of());
            for (Method field : fields(type)) {
                if (facts.stream().noneMatch(fact -> isGiven(value(fact, field)))) {
                    missing.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                            .add(field.getName());
                }
            }
        }

        assertThat(missing).as("what rules can ask for and no data can give").isEmpty();
    }

    @Test
    void attributesOfEverythingThatHasSomeHaveAValueSomewhere() {
        Set<String> having = new TreeSet<>();
        seen().forEach((type, facts) -> {
            if (facts.stream()
                    .anyMatch(fact ->
                            fact instanceof Attributed one && !one.attributes().isEmpty())) {
                having.add(type.getSimpleName());
            }
        });

        assertThat(having).contains("Sale", "Seller");
    }

    private static Map<Class<?>, List<Fact>> seen() {
        DataSet data = new DataSet(new DataHead("All", "NOK", "", Periods.MONTH, ""), RecordText.records(RECORDS));
        Map<Class<?>, List<Fact>> seen = new java.util.HashMap<>();
        Scheme files = Scheme.of(new SchemeFiles(new TreeMap<>(Map.of(SchemeFiles.SCHEME, YAML, "rules.drl", RULES))));
        try (CompiledScheme scheme = new SchemeCompiler().compile(files)) {
            for (Evaluated one : Evaluation.of(Succession.of(scheme, files.terms()), data.factSets())) {
                List<Fact> facts = new ArrayList<>(one.facts().all());
                facts.addAll(one.before().facts(one.facts().period(), files.components()));
                facts.forEach(fact -> seen.computeIfAbsent(fact.getClass(), type -> new ArrayList<>())
                        .add(fact));
            }
        }
        return seen;
    }

    /** What a record or its calculations give without being asked for anything. */
    private static List<Method> fields(Class<?> type) {
        return List.of(type.getDeclaredMethods()).stream()
                .filter(method -> method.getParameterCount() == 0
                        && Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !Set.of("toString", "hashCode", "attributes", "split")
                                .contains(method.getName()))
                .toList();
    }

    private static @Nullable Object value(Fact fact, Method field) {
        try {
            return field.invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(field.toString(), e);
        }
    }

    private static boolean isGiven(@Nullable Object value) {
        return value != null && !"".equals(value);
    }
}
