package trinn.kpi;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One example per delivered KPI, counted by hand: of the seller {@code a} in January 2024. */
final class KpiExamples {

    /**
     * @param code the KPI
     * @param count how the value comes about
     * @param value of January 2024, or null where it is not measured
     * @param records as {@link RecordText} has them
     */
    record Example(String code, String count, @Nullable String value, String records) {
        @Override
        public String toString() {
            return code + ": " + count;
        }
    }

    /** Two invoices' worth of lines: i1 of 400 (a sold 300 of it at a cost of 180), and i2 of 100. */
    private static final String INVOICED = """
            invoices: id=i1, date=2023-12-20, due=2024-01-10, amount=400
            invoices: id=i2, date=2023-12-20, due=2024-01-31, amount=100
            sales: date=2023-12-20, payee=a, amount=200, cost=120, invoice=i1
            sales: date=2023-12-20, payee=a, amount=100, cost=60, invoice=i1
            sales: date=2023-12-20, payee=b, amount=100, cost=10, invoice=i1
            sales: date=2023-12-20, payee=a, amount=100, cost=40, invoice=i2
            """;

    /** Three deals of a: o1 won, o2 lost, o3 open; one of b. */
    private static final String DEALS = """
            opportunities: id=o1, payee=a, stage=won, status=won, amount=500, created=2023-12-12, closed=2024-01-11
            opportunities: id=o2, payee=a, stage=offer, status=lost, amount=300, created=2024-01-02, closed=2024-01-31
            opportunities: id=o3, payee=a, stage=lead, status=open, amount=900, created=2024-01-31, next step=call
            opportunities: id=o4, payee=b, stage=won, status=won, amount=50, created=2024-01-02, closed=2024-01-05
            """;

    private static final String STAGES = DEALS + """
            stages: opportunity=o1, stage=lead, date=2024-01-01
            stages: opportunity=o1, stage=qualified, date=2024-01-05
            stages: opportunity=o1, stage=qualified, date=2024-01-08
            stages: opportunity=o1, stage=offer, date=2024-01-10
            stages: opportunity=o2, stage=lead, date=2024-01-02
            stages: opportunity=o2, stage=qualified, date=2024-01-20
            stages: opportunity=o2, stage=offer, date=2024-02-20
            stages: opportunity=o3, stage=lead, date=2024-01-31
            stages: opportunity=o3, stage=qualified, date=2024-02-01
            """;

    private static final String ORDERS = """
            products: id=p1, name=Lamp
            products: id=p2, name=Chair
            sales: order=1, date=2024-01-01, payee=a, product=p1, quantity=2, amount=100, discount=25, customer=c1
            sales: order=1, date=2024-01-01, payee=a, product=p2, quantity=1, amount=200, customer=c1
            sales: date=2024-01-31, payee=a, product=p1, quantity=3, amount=150, discount=25, customer=c2
            sales: order=9, date=2024-02-01, payee=a, product=p1, quantity=8, amount=400, discount=99, customer=c2
            sales: order=2, date=2024-01-15, payee=b, product=p1, quantity=4, amount=77, customer=c1
            """;

    private static final String CONTACTS = """
            customers: id=c1, class=A
            customers: id=c2, class=A
            customers: id=c3, class=B
            activities: payee=a, date=2024-01-03, type=meeting, customer=c1
            activities: payee=a, date=2024-01-04, type=offer, customer=c1, quantity=4
            activities: payee=a, date=2024-01-05, type=visit, customer=c2
            activities: payee=a, date=2024-01-06, type=visit, customer=c3
            activities: payee=a, date=2024-01-07, type=visit
            """;

    private KpiExamples() {}

    static List<Example> all() {
        return Stream.of(sales(), results(), costs(), functions(), productivity(), conversions(), efficiency())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Example> sales() {
        return List.of(
                new Example("revenue", "100 + 50.5 - 30 given back of an earlier sale", "120.5", """
                        sales: date=2024-01-01, payee=a, amount=100
                        sales: date=2024-01-31, payee=a, amount=50.5
                        sales: date=2024-02-01, payee=a, amount=7
                        sales: id=old, date=2023-12-31, payee=a, amount=60
                        returns: sale=old, date=2024-01-31, amount=30
                        """),
                new Example("paid-revenue", "300 of 400 are a's: 200 × 300/400 + 100", "250", INVOICED + """
                        payments: invoice=i1, date=2024-01-01, amount=200
                        payments: invoice=i2, date=2024-01-31, amount=100
                        payments: invoice=i1, date=2024-02-01, amount=200
                        """),
                new Example("margin", "(100 - 60) + 0 without a cost - (80 - 20) × 40/80", "10", """
                        sales: date=2024-01-01, payee=a, amount=100, cost=60
                        sales: date=2024-01-02, payee=a, amount=100
                        sales: id=old, date=2023-12-31, payee=a, amount=80, cost=20
                        returns: sale=old, date=2024-01-31, amount=40
                        """),
                new Example("paid-margin", "(300 - 180) × 200/400 + (100 - 40) × 100/100", "120", INVOICED + """
                        payments: invoice=i1, date=2024-01-01, amount=200
                        payments: invoice=i2, date=2024-01-31, amount=100
                        payments: invoice=i1, date=2024-02-01, amount=200
                        """),
                new Example("number-of-sales", "order 1 and the line without order", "2", ORDERS),
                new Example("units-sold", "2 + 1 + 3 - 1 given back", "5", ORDERS + """
                        sales: id=old, date=2023-12-31, payee=a, amount=60, quantity=2
                        returns: sale=old, date=2024-01-31, amount=30, quantity=1
                        """));
    }

    private static List<Example> results() {
        return List.of(
                new Example("plan-attainment", "450 / 500", "0.9", ORDERS + """
                        targets: level=seller, of=a, kpi=revenue, from=2024-01-01, to=2024-02-01, target=500
                        targets: level=seller, of=b, kpi=revenue, from=2024-01-01, to=2024-02-01, target=1
                        """),
                new Example("growth", "450 / 300 - 1", "0.5", ORDERS + """
                        sales: date=2023-01-01, payee=a, amount=100
                        sales: date=2023-01-31, payee=a, amount=200
                        sales: date=2023-02-01, payee=a, amount=900
                        """),
                new Example(
                        "new-customers",
                        "N2, and not N1, which bought from b before, nor one without a number",
                        "1",
                        """
                        customers: id=c1, organisation number=N1
                        customers: id=c2, organisation number=N2
                        customers: id=c3, organisation number=N2
                        customers: id=c4
                        sales: date=2024-01-20, payee=a, amount=1, customer=c2
                        sales: date=2024-01-10, payee=a, amount=1, customer=c3
                        sales: date=2024-01-10, payee=a, amount=1, customer=c1
                        sales: date=2024-01-10, payee=a, amount=1, customer=c4
                        sales: date=2024-01-11, payee=a, amount=1
                        sales: date=2023-12-31, payee=b, amount=1, customer=c1
                        """),
                new Example("qualified-leads", "o1 once though twice qualified, o2; o3 a day late", "2", STAGES),
                new Example(
                        "warm-leads",
                        "l1 and l2; l3 has no next step, l4 is an offer, l5 closed, l6 not yet there",
                        "2",
                        """
                        opportunities: id=l1, payee=a, stage=lead, created=2023-01-01, next step=call
                        opportunities: id=l2, payee=a, stage=qualified, created=2024-01-31, closed=2024-02-01, next step=call
                        opportunities: id=l3, payee=a, stage=lead, created=2024-01-01
                        opportunities: id=l4, payee=a, stage=offer, created=2024-01-01, next step=call
                        opportunities: id=l5, payee=a, stage=lead, created=2024-01-01, closed=2024-01-31, next step=call
                        opportunities: id=l6, payee=a, stage=lead, created=2024-02-01, next step=call
                        """),
                new Example(
                        "customer-lifetime-value", "(60 + 10 + 20) / 2 customers, since the first record", "45", """
                        sales: date=2020-05-05, payee=a, amount=100, cost=40, customer=c1
                        sales: date=2023-05-05, payee=a, amount=30, cost=20, customer=c2
                        sales: date=2024-01-31, payee=a, amount=30, cost=10, customer=c1
                        sales: date=2024-02-01, payee=a, amount=900, cost=10, customer=c3
                        """),
                new Example("traffic", "10 + 5", "15", """
                        visitors: date=2024-01-01, payee=a, count=10
                        visitors: date=2024-01-31, payee=a, count=5
                        visitors: date=2024-02-01, payee=a, count=7
                        visitors: date=2024-01-01, department=d, count=99
                        """));
    }

    private static List<Example> costs() {
        return List.of(
                new Example("discount-share", "(25 + 25) / (450 + 50)", "0.1", ORDERS),
                new Example("acquisition-cost", "(300 + 100) / 2 new customers", "200", """
                        customers: id=c1, organisation number=N1
                        customers: id=c2, organisation number=N2
                        sales: date=2024-01-20, payee=a, amount=1, customer=c1
                        sales: date=2024-01-20, payee=a, amount=1, customer=c2
                        expenses: date=2024-01-01, payee=a, kind=acquisition, amount=300
                        expenses: date=2024-01-31, payee=a, kind=acquisition, amount=100
                        expenses: date=2024-01-31, payee=a, kind=travel, amount=50
                        """),
                new Example("overdue-days", "(150 × 0 days early + 150 × 20 days late) / 300", "10", INVOICED + """
                        payments: invoice=i1, date=2024-01-05, amount=200
                        payments: invoice=i1, date=2024-01-30, amount=200
                        """),
                new Example("errors", "one error, one remark", "1", """
                        remarks: date=2024-01-31, payee=a, kind=error
                        remarks: date=2024-01-31, payee=a, kind=remark
                        """),
                new Example("remarks", "two remarks, one error", "2", """
                        remarks: date=2024-01-01, payee=a, kind=error
                        remarks: date=2024-01-01, payee=a, kind=remark
                        remarks: date=2024-01-31, payee=a, kind=remark
                        remarks: date=2024-02-01, payee=a, kind=remark
                        """));
    }

    private static List<Example> functions() {
        return List.of(
                activity("first-calls", "first-call"),
                activity("repeat-calls", "repeat-call"),
                new Example("calls", "1 first call, 2 repeat calls, 40 of the telephone system", "43", """
                        activities: payee=a, date=2024-01-01, type=first-call
                        activities: payee=a, date=2024-01-02, type=repeat-call, quantity=2
                        activities: payee=a, date=2024-01-31, type=call, quantity=40
                        activities: payee=a, date=2024-01-31, type=meeting
                        activities: payee=b, date=2024-01-31, type=call, quantity=7
                        activities: payee=a, date=2024-02-01, type=call, quantity=9
                        """),
                activity("meetings", "meeting"),
                activity("offers", "offer"),
                activity("contracts", "contract"),
                activity("seminars", "seminar"),
                activity("visits", "visit"),
                activity("vip-questionnaires", "vip-questionnaire"),
                activity("travel-days", "travel-day"));
    }

    private static List<Example> productivity() {
        return List.of(
                new Example("average-order-value", "450 / 2 orders", "225", ORDERS),
                new Example("units-per-product", "(2 + 1 + 3) / 2 products", "3", ORDERS + """
                        sales: date=2024-01-31, payee=a, quantity=50, amount=150
                        """),
                new Example("meetings-per-travel-day", "5 / 2", "2.5", """
                        activities: payee=a, date=2024-01-03, type=meeting, quantity=5
                        activities: payee=a, date=2024-01-03, type=travel-day
                        activities: payee=a, date=2024-01-04, type=travel-day
                        """),
                new Example("contact-points", "(1 + 4 + 1) with A-customers / 2 of them", "3", CONTACTS),
                new Example("contacts-per-deal", "1 + 2 for o1, by whomever and whenever / 1 deal", "3", DEALS + """
                        activities: payee=a, date=2023-12-13, type=meeting, opportunity=o1
                        activities: payee=b, date=2024-01-10, type=first-call, quantity=2, opportunity=o1
                        activities: payee=a, date=2024-01-10, type=first-call, opportunity=o2
                        activities: payee=a, date=2024-01-10, type=first-call
                        """));
    }

    private static List<Example> conversions() {
        return List.of(
                new Example("hit-rate", "1 won of 2 closed", "0.5", DEALS),
                new Example("lead-to-qualified", "all 3 leads of January, o3 in February", "1", STAGES),
                new Example("lead-to-offer", "2 of 3", "0.6666666666666666666666666666666666", STAGES),
                new Example("qualified-to-offer", "o1 and o2 of o1 and o2", "1", STAGES),
                new Example("offer-to-won", "o1 had the offer in January, and is won", "1", STAGES),
                new Example("conversion", "2 orders / 8 visitors", "0.25", ORDERS + """
                        visitors: date=2024-01-31, payee=a, count=8
                        """));
    }

    private static List<Example> efficiency() {
        return List.of(
                new Example("sales-cycle-days", "(30 of o1 + 10) / 2", "20", DEALS + """
                        opportunities: payee=a, status=won, created=2024-01-01, closed=2024-01-11
                        """),
                new Example("pipeline-density", "900 of o3 / 300", "3", DEALS + """
                        targets: level=seller, of=a, kpi=revenue, from=2024-01-01, to=2024-02-01, target=300
                        """),
                new Example("retention", "c1 of c1 and c2", "0.5", """
                        sales: date=2023-01-01, payee=a, amount=1, customer=c1
                        sales: date=2023-12-31, payee=a, amount=1, customer=c2
                        sales: date=2022-12-31, payee=a, amount=1, customer=c3
                        sales: date=2024-01-31, payee=a, amount=1, customer=c1
                        sales: date=2024-01-31, payee=a, amount=1, customer=c3
                        sales: date=2024-02-01, payee=a, amount=1, customer=c2
                        """),
                new Example("quality", "(8 + 10) / (10 + 10)", "0.9", """
                        inspections: date=2024-01-01, payee=a, points=8, of=10
                        inspections: date=2024-01-31, payee=a, points=10, of=10
                        inspections: date=2024-02-01, payee=a, points=0, of=10
                        """));
    }

    private static Example activity(String code, String type) {
        return new Example(code, "1 + 3 of January", "4", """
                activities: payee=a, date=2024-01-01, type=TYPE
                activities: payee=a, date=2024-01-31, type=TYPE, quantity=3
                activities: payee=a, date=2024-02-01, type=TYPE
                activities: payee=a, date=2023-12-31, type=TYPE
                activities: payee=b, date=2024-01-01, type=TYPE
                activities: payee=a, date=2024-01-01, type=other
                """.replace("TYPE", type));
    }
}
