package trinn.question.store;

import java.util.Map;
import java.util.TreeMap;
import trinn.scheme.SchemeFiles;

/** A scheme that pays a tenth of what was sold. */
final class Flat {

    private Flat() {}

    static SchemeFiles files() {
        return new SchemeFiles(new TreeMap<>(Map.of("scheme.yaml", """
                scheme: flat
                title: Flat commission
                currency: NOK
                components:
                  commission: sales pay
                terms:
                  salesRate:
                    label: Commission on sales
                    kind: ratio
                    range: {from: 0, to: 0.20, step: 0.005}
                    value: 0.1
                """, "rules.drl", """
                package flat
                dialect "mvel"
                import trinn.facts.*
                global Terms terms
                global Pay pay

                rule "Sales pay a flat rate"
                  @Component("commission")
                  @Because("{$sales as money} sold, {terms.salesRate} of it")
                when
                  Kpi( code == "sales", $sales : actual > 0 )
                then
                  pay.award( $sales * terms.salesRate );
                end
                """, "cases.yaml", """
                cases:
                  - case: 1 000 sold pay 100
                    given:
                      kpis: [{code: sales, actual: 1000}]
                    lines:
                      - {component: commission, amount: 100.00}
                    payout: 100.00
                """)));
    }
}
