package trinn.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import trinn.facts.Period;
import trinn.kpi.Catalogue;
import trinn.records.RecordText;

/**
 * Three sellers and their manager, counted by hand. In the first quarter of 2024 (63 working days), Ann sold 6 orders of 100
 * and Bo, who works half the time, 2 of 200; Cy joined in the last week. The second quarter has 64 working days.
 */
final class SmallCompany {

    static final Period BASE = period("2024-01-01", "2024-04-01");
    static final Period YEAR = period("2024-04-01", "2024-07-01");

    static final String PEOPLE = """
            departments: id=N, name=North
            departments: id=S, name=South
            payees: id=m, name=Mia, department=N
            payees: id=a, name=Ann, department=N, manager=m
            payees: id=b, name=Bo, department=N, manager=m, part-time=0.5
            payees: id=c, name=Cy, department=S, manager=m, joined=2024-03-25
            holidays: date=2024-01-01
            holidays: date=2024-03-29
            holidays: date=2024-05-01
            """;

    static final String SALES = sales("a", 6, "100", "60").concat(sales("b", 2, "200", "140"));

    static final String CALLS = """
            activities: payee=a, date=2024-02-01, type=first-call, quantity=12
            activities: payee=b, date=2024-02-01, type=first-call, quantity=2
            """;

    private SmallCompany() {}

    static PlanningData data(String... texts) {
        return PlanningData.of(Catalogue.delivered(), RecordText.records(String.join("", texts)));
    }

    /** With opportunities: of Ann's 6 leads 4 were qualified, 3 got an offer, 2 were won; of Bo's 4 it was 2, 1 and none. */
    static PlanningData whole() {
        return data(PEOPLE, SALES, opportunities(), CALLS);
    }

    static String sales(String payee, int orders, String amount, String cost) {
        StringBuilder text = new StringBuilder();
        for (int order = 1; order <= orders; order++) {
            text.append("sales: order=%s%d, date=2024-01-%d, payee=%1$s, amount=%s, cost=%s\n"
                    .formatted(payee, order, order + 10, amount, cost));
        }
        return text.toString();
    }

    private static String opportunities() {
        StringBuilder text = new StringBuilder();
        StringBuilder stages = new StringBuilder();
        for (int lead = 1; lead <= 10; lead++) {
            boolean ofAnn = lead <= 6;
            boolean won = lead <= 2;
            text.append("opportunities: id=l%d, payee=%s, created=2024-01-02, status=%s%s\n"
                    .formatted(lead, ofAnn ? "a" : "b", won ? "won" : "open", won ? ", closed=2024-02-10" : ""));
            int at = ofAnn ? lead : lead - 6;
            stages.append(stage(lead, "lead"));
            stages.append(at <= (ofAnn ? 4 : 2) ? stage(lead, "qualified") : "");
            stages.append(at <= (ofAnn ? 3 : 1) ? stage(lead, "offer") : "");
        }
        return text.toString() + stages;
    }

    private static String stage(int lead, String stage) {
        return "stages: opportunity=l%d, stage=%s, date=2024-01-15\n".formatted(lead, stage);
    }

    static Goal goal(String profit, String fixedCosts) {
        return goal(profit, fixedCosts, Map.of());
    }

    static Goal goal(String profit, String fixedCosts, Map<String, BigDecimal> norms) {
        return goal(profit, fixedCosts, Norms.of(norms));
    }

    static Goal goal(String profit, String fixedCosts, Norms norms) {
        return new Goal(new BigDecimal(profit), new BigDecimal(fixedCosts), BASE, YEAR, norms);
    }

    static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
