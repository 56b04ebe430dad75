package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static trinn.records.RecordType.INVOICES;
import static trinn.records.RecordType.OPPORTUNITIES;
import static trinn.records.RecordType.PAYEES;
import static trinn.records.RecordType.PAYMENTS;
import static trinn.records.RecordType.SALES;
import static trinn.records.RecordType.SPLITS;
import static trinn.records.RecordType.TARGETS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.source.Severity;

class PlausibilityTest {

    @TempDir
    Path folder;

    private SmallIntake files;

    @BeforeEach
    void payees() {
        files = new SmallIntake(folder).with(PAYEES, "id,name,joined,left", "2,Ann,2026-02-01,2026-06-01", "3,Bo,,");
    }

    @Test
    void warnsOfTheSameSaleInTwoOrders() {
        files.with(
                SALES,
                "id,order,date,payee,customer,product,amount",
                "1,A,2026-03-01,3,K,P,10",
                "2,A,2026-03-01,3,K,P,10",
                "3,B,2026-03-01,3,K,P,10.00",
                "4,C,2026-03-02,3,K,P,10",
                "5,D,2026-03-01,3,L,P,10",
                "6,E,2026-03-01,3,K,Q,10",
                "7,F,2026-03-01,3,K,P,11",
                "8,G,2026-03-01,3,,P,10",
                "9,H,2026-03-01,3,,P,10");

        assertThat(files.warnings(Check.DUPLICATE_DEAL)).containsExactly("4 id 3");
    }

    @Test
    void warnsOfSharesOfASaleThatDoNotAddUpToOne() {
        files.with(SALES, "id,date,payee,amount", "1,2026-03-01,3,10", "2,2026-03-01,3,10", "3,2026-03-01,3,10")
                .with(SPLITS, "sale,payee,share", "1,3,0.6", "1,3,0.4", "2,3,0.6", "2,3,0.39", "3,3,0.61", "3,3,0.40");

        assertThat(files.warnings(Check.SHARES)).containsExactly("5 share 0.39", "7 share 0.4");
    }

    @Test
    void refusesPlansOfADepartmentThatDoNotRise() {
        files.with(
                TARGETS,
                "level,of,kpi,from,to,minimum,norm,maximum",
                "department,D,revenue,2026-01-01,2026-02-01,1,2,3",
                "department,D,revenue,2026-02-01,2026-03-01,2,2,3",
                "department,D,revenue,2026-03-01,2026-04-01,1,3,3",
                "seller,3,revenue,2026-03-01,2026-04-01,3,2,1");

        assertThat(files.read().problems(Severity.ERROR))
                .extracting(problem -> problem.check() + " " + problem.row() + " " + problem.column())
                .containsExactly("RANGE 3 norm", "RANGE 4 norm");
    }

    @Test
    void warnsOfTheSameOpportunityTwice() {
        files.with(
                OPPORTUNITIES,
                "id,name,payee,customer,amount,created",
                "1,Big,3,K,10,2026-03-01",
                "2,Big,3,K,10,2026-03-01",
                "3,Big,3,K,10,2026-03-02",
                "4,,3,K,10,2026-03-01",
                "5,,3,K,10,2026-03-01");

        assertThat(files.warnings(Check.DUPLICATE_DEAL)).containsExactly("3 name Big");
    }

    @Test
    void warnsOfSalesBeforeJoiningAndFromTheDayOfLeavingOn() {
        files.with(
                SALES,
                "id,date,payee,amount",
                "1,2026-01-31,2,1",
                "2,2026-02-01,2,1",
                "3,2026-05-31,2,1",
                "4,2026-06-01,2,1",
                "5,1999-01-01,3,1");

        assertThat(files.warnings(Check.NOT_EMPLOYED)).containsExactly("2 date 2026-01-31", "5 date 2026-06-01");
    }

    @Test
    void warnsOfWhatWasSoldForLessThanItCost() {
        files.with(
                SALES,
                "id,date,payee,amount,cost",
                "1,2026-03-01,3,10,9.99",
                "2,2026-03-01,3,10,10",
                "3,2026-03-01,3,10,10.01",
                "4,2026-03-01,3,-10,-9",
                "5,2026-03-01,3,0,1",
                "6,2026-03-01,3,10,");

        assertThat(files.warnings(Check.NEGATIVE_MARGIN)).containsExactly("4 amount 10");
    }

    @Test
    void warnsOfPaymentsBeforeTheirInvoice() {
        files.with(INVOICES, "id,date,amount", "F1,2026-03-10,100");
        files.with(PAYMENTS, "invoice,date,amount", "F1,2026-03-09,50", "F1,2026-03-10,25", "F1,2026-03-11,25");

        assertThat(files.warnings(Check.PAID_EARLY)).containsExactly("2 date 2026-03-09");
    }

    @Test
    void warnsOfMonthsWithSalesAndWithoutATarget() {
        files.with(TARGETS, "level,of,kpi,from,to,target", "seller,2,sales,2026-02-15,2026-04-01,100");
        files.with(
                SALES,
                "id,date,payee,amount",
                "1,2026-01-31,2,1",
                "2,2026-02-01,2,1",
                "3,2026-03-31,2,1",
                "4,2026-04-01,2,1",
                "5,2026-04-02,2,2",
                "6,2026-03-01,3,1");

        assertThat(files.warnings(Check.TARGET_MISSING)).containsExactly("2 payee 2", "6 payee 2", "7 payee 3");
    }

    @Test
    void missesNoTargetsWhereNoSellerHasAny() {
        files.with(TARGETS, "level,of,kpi,from,to,target", "company,,sales,2026-01-01,2027-01-01,100");
        files.with(SALES, "id,date,payee,amount", "1,2026-01-31,2,1");

        assertThat(files.warnings(Check.TARGET_MISSING)).isEmpty();
    }

    @Test
    void warnsOfMonthsBetweenOthersInWhichNobodySold() {
        files.with(
                SALES,
                "id,date,payee,amount",
                "1,2026-02-28,2,1",
                "2,2026-04-01,3,1",
                "3,2026-05-31,3,1",
                "4,2026-07-01,3,1");

        assertThat(files.warnings(Check.EMPTY_MONTH)).containsExactly("0  2026-03", "0  2026-06");
    }

    @Test
    void warnsOfAMonthOfMoreThanFiveTimesTheMedianOfTheOthers() {
        assertThat(outliers("10", "20", "30", "40", "50", "60", "175")).isEmpty();
        assertThat(outliers("10", "20", "30", "40", "50", "60", "175.01")).containsExactly("8 amount 175.01");
        assertThat(outliers("10", "20", "30", "40", "50", "1000")).isEmpty();
        assertThat(outliers("10", "20", "30", "40", "50", "60", "70", "200")).isEmpty();
        assertThat(outliers("10", "20", "30", "40", "50", "60", "70", "200.01")).containsExactly("9 amount 200.01");
        assertThat(outliers("0", "0", "0", "0", "0", "0", "5")).isEmpty();
        assertThat(outliers("9", "9", "9", "9", "9", "9", "9")).isEmpty();
    }

    private List<String> outliers(String... months) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < months.length; i++) {
            lines.add("%d,2026-%02d-05,3,%s".formatted(i, i + 1, months[i]));
        }
        SmallIntake anew = new SmallIntake(folder)
                .with(PAYEES, "id,name", "3,Bo")
                .with(SALES, "id,date,payee,amount", lines.toArray(String[]::new));
        return anew.warnings(Check.OUTLIER);
    }

    @Test
    void saysWhatIsRightByNothing() {
        files.with(SALES, "id,date,payee,amount,cost", "1,2026-03-01,2,10,9");

        assertThat(files.read().alike()).isEmpty();
    }
}
