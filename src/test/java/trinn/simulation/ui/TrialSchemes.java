package trinn.simulation.ui;

import java.util.Map;
import java.util.TreeMap;
import trinn.scheme.SchemeFiles;

/** Schemes that the tests of the main screen store. */
final class TrialSchemes {

    private static final String HEAD = """
            package %s
            dialect "mvel"
            import trinn.facts.*
            global Terms terms
            global Pay pay

            """;

    private TrialSchemes() {}

    /** A draw, instalments and the employer's contributions. */
    static SchemeFiles draw() {
        return new SchemeFiles(new TreeMap<>(Map.of("scheme.yaml", """
                scheme: draw
                title: Commission with a draw
                currency: USD
                components:
                  commission: sales pay
                terms:
                  rate: {label: Rate, kind: ratio, value: 0.01}
                  draw: {label: Draw, kind: money, value: 9000}
                """, "rules.drl", HEAD.formatted("draw") + """
                rule "Sales pay a rate"
                  @Component("commission")
                  @Because("{$sold as money} sold at {terms.rate}")
                when
                  Kpi( code == "sales", $sold : actual )
                then
                  pay.award( $sold * terms.rate );
                  pay.spread( 2 );
                end

                rule "A quarter pays at least the draw"
                  @Component("variable pay")
                  @Because("a draw of {terms.draw}, to be recovered")
                when
                  Seller( )
                then
                  pay.draw( terms.draw );
                end

                rule "The employer's contributions"
                  @Component("variable pay")
                  @Because("14.1 % of all that is paid")
                when
                  Seller( )
                then
                  pay.oncost( 0.141B );
                end
                """)));
    }

    /** A term of every kind, in two rule files. */
    static SchemeFiles everyKind() {
        return new SchemeFiles(new TreeMap<>(Map.of(
                "scheme.yaml",
                """
                scheme: every-kind
                title: Every kind of term
                currency: USD
                components:
                  commission: sales pay
                  bonus: extras
                terms:
                  rate: {label: Rate, kind: ratio, value: 0.02}
                  orders: {label: Counted orders, kind: count, unit: orders, value: 3}
                  perOrder: {label: Per order, kind: money, value: 100}
                  mode: {label: Bonus, kind: choice, choices: [paid, none], value: paid}
                  steps:
                    label: Steps
                    kind: tiers
                    of: ratio
                    gives: ratio
                    value: [{from: 0, gives: 1}, {from: 0.5, gives: 1.00}]
                  grid:
                    label: Grid
                    kind: two-way
                    of: ratio
                    by: money
                    gives: ratio
                    columns: [0, 1000]
                    value: [{from: 0, gives: [1, 1.00]}, {from: 0.5, gives: [1, 1]}]
                  dated:
                    label: Extra
                    kind: money
                    values:
                      - {from: 2011-01-01, value: 10}
                      - {from: 2013-01-01, value: 20}
                      - {from: 2020-01-01, value: 30}
                """,
                "bonus.drl",
                HEAD.formatted("every_kind") + """
                rule "Orders pay a bonus"
                  @Component("bonus")
                  @Because("{terms.orders} orders at {terms.perOrder}")
                when
                  Kpi( code == "sales", terms.mode == "paid" )
                then
                  pay.award( terms.orders * terms.perOrder );
                end

                rule "Everybody gets an extra"
                  @Component("bonus")
                  @Because("an extra of {terms.dated}")
                when
                  Kpi( code == "sales" )
                then
                  pay.award( terms.dated );
                end
                """,
                "sales.drl",
                HEAD.formatted("every_kind") + """
                rule "Sales pay a rate by steps"
                  @Component("commission")
                  @Because("{$sales as money} sold, {terms.rate} of it")
                when
                  Kpi( code == "sales", $sales : actual, $attainment : attainment )
                then
                  pay.award( $sales * terms.rate * terms.steps.at($attainment) * terms.grid.at($attainment, $sales) );
                end
                """)));
    }

    /** Asks for what nobody in the data has. */
    static SchemeFiles needsABase() {
        return new SchemeFiles(
                new TreeMap<>(Map.of("scheme.yaml", """
                scheme: needs-a-base
                title: Needs a base
                currency: USD
                components:
                  commission: sales pay
                """, "rules.drl", HEAD.formatted("needs_a_base") + """
                rule "The base pays a tenth"
                  @Component("commission")
                  @Because("a tenth of {$base}")
                when
                  Seller( $base : variableBase )
                then
                  pay.award( $base * 0.1B );
                end
                """)));
    }
}
