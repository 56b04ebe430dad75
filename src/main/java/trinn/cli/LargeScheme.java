package trinn.cli;

import java.util.Map;
import java.util.TreeMap;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** A scheme with many rules, made up to measure with. */
final class LargeScheme {

    private static final String SCHEME = """
            scheme: large
            title: Large
            currency: NOK
            components:
              extra: sales pay
            terms:
              plan: {label: Plan, kind: count, value: 5}
              cutoff: {label: Cutoff, kind: ratio, value: 0.8}
              rate: {label: Rate, kind: ratio, value: 0.03}
              bonus: {label: Bonus, kind: money, value: 100}
              table: {label: Table, kind: tiers, of: ratio, gives: ratio, value: [{from: 0.5, gives: 0.1}, {from: 1, gives: 0.2}]}
            """;

    private static final String HEAD = """
            package large
            dialect "mvel"
            import trinn.facts.*
            global Terms terms
            global Pay pay

            """;

    /** Five rules of the kinds that schemes are made of; {@code #} is a number, so that no two are alike. */
    private static final String FIVE_RULES = """
            rule "Units of model # above the plan pay a share of their value"
              @Component("extra")
              @Because("{$sold} sold, {$sold - terms.plan} extra at {$value}")
            when
              Product( code == "model-#", $sold : quantity > terms.plan, $value : unitValue )
            then
              pay.award( ($sold - terms.plan) * $value * terms.rate + #B );
            end

            rule "The target of measure # pays a bonus"
              @Component("extra")
            when
              Kpi( code == "measure-#", attainment >= 0.#B && < 2, $actual : actual )
              Seller( $rate : commissionRate != null )
            then
              pay.award( $actual * $rate + terms.bonus );
            end

            rule "Measure # far above its target pays from the table"
              @Component("extra")
              @Because("{$reached as percent} reached")
            when
              Kpi( code == "measure-#", window == Window.MONTH, $reached : attainment > 1.#B )
            then
              pay.award( terms.bonus * terms.table.at($reached) );
            end

            rule "The department on level # multiplies"
              @Component("variable pay")
            when
              Department( level == Level.NORM, actual > #, $reached : attainment )
            then
              pay.multiply( 1.#B );
            end

            rule "Under the cutoff # nothing is paid"
              @Component("variable pay")
            when
              Kpi( code == "gate-#", attainment < terms.cutoff )
              not Product( code == "model-#", quantity > # )
            then
              pay.scale( 0 );
            end

            """;

    private LargeScheme() {}

    /** The texts with 25 rules; those of another number differ, so that nothing can be remembered. */
    static SchemeFiles of25Rules(int number) {
        StringBuilder rules = new StringBuilder(HEAD);
        for (int i = 1; i <= 5; i++) {
            rules.append(FIVE_RULES.replace("#", Integer.toString(10 * number + i)));
        }
        return new SchemeFiles(new TreeMap<>(Map.of(SchemeFiles.SCHEME, SCHEME, "rules.drl", rules.toString())));
    }

    /** As {@link #of25Rules(int)}, read. */
    static Scheme read(int number) {
        return Scheme.of(of25Rules(number));
    }
}
