package trinn.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.kpi.KpiRecords.Line;
import trinn.records.RecordType;

class BehindTest {

    private static final DataSet DATA = DataFolder.read(Path.of("scenarios/nordhandel"));

    @Test
    void whatLiesBehindAFactComesToItsValue() {
        long seed = new Random().nextLong();
        System.out.println("BehindTest seed " + seed);
        List<FactSet> all = new ArrayList<>(DATA.factSets());
        Collections.shuffle(all, new Random(seed));
        for (FactSet facts : all.subList(0, 300)) {
            Behind behind = new Behind(DATA, facts.seller().id(), facts.period());
            String about = facts.seller().id() + " " + facts.period() + ", seed " + seed;
            for (Kpi kpi : facts.kpis()) {
                assertThat(behind.measured("Kpi", kpi.code())).as(kpi + about).isEqualByComparingTo(kpi.actual());
                if (kpi.target() != null && DATA.catalogue().addsUp(kpi.code())) {
                    assertThat(sum(behind.records("Kpi", kpi.code(), "target"), "target"))
                            .as(kpi + about)
                            .isEqualByComparingTo(kpi.target());
                }
            }
            Kpi revenue = facts.kpi("revenue");
            if (revenue != null) {
                assertThat(sum(behind.records("Kpi", "revenue", "actual"), "amount"))
                        .as(about)
                        .isEqualByComparingTo(revenue.actual());
            }
        }
    }

    @Test
    void ofADepartmentAndTheCompanyTheRecordsOfAll() {
        FactSet facts = DATA.factSets().stream()
                .filter(one -> one.one(Department.class) != null && one.one(Company.class) != null)
                .findFirst()
                .orElseThrow();
        Behind behind = new Behind(DATA, facts.seller().id(), facts.period());
        Department department = facts.one(Department.class);
        Company company = facts.one(Company.class);
        assertThat(behind.measured("Department", "")).isEqualByComparingTo(department.actual());
        assertThat(sum(behind.records("Department", "", "actual"), "amount")).isEqualByComparingTo(department.actual());
        assertThat(sum(behind.records("Department", "", "norm"), "norm")).isEqualByComparingTo(department.norm());
        assertThat(behind.measured("Company", "")).isEqualByComparingTo(company.actual());
        assertThat(sum(behind.records("Company", "", "actual"), "amount")).isEqualByComparingTo(company.actual());
        assertThat(sum(behind.records("Company", "", "target"), "target")).isEqualByComparingTo(company.target());
    }

    @Test
    void whoSomebodyWasLeadsToThePayeeAndTheAssignmentsUntilThen() {
        FactSet facts = DATA.factSets().getFirst();
        List<Line> lines = new Behind(DATA, facts.seller().id(), facts.period()).records("Employment", "", "partTime");
        assertThat(lines.getFirst().row().text("id")).isEqualTo(facts.seller().id());
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(line.day()).isBefore(facts.period().to()));
    }

    @Test
    void ofAnUnknownKpiOrPayeeNothing() {
        FactSet facts = DATA.factSets().getFirst();
        Behind behind = new Behind(DATA, facts.seller().id(), facts.period());
        assertThat(behind.records("Kpi", "no such KPI", "actual")).isEmpty();
        assertThat(behind.measured("Kpi", "no such KPI")).isNull();
        assertThat(behind.records("Team", "", "earned")).isEmpty();
        assertThat(new Behind(DATA, "nobody", facts.period()).records("Kpi", "revenue", "actual"))
                .isEmpty();
    }

    /** What was given back counts against it. */
    private static BigDecimal sum(List<Line> lines, String field) {
        return lines.stream()
                .map(line -> {
                    BigDecimal amount = line.row().amount(field).multiply(line.share());
                    return line.row().type() == RecordType.RETURNS ? amount.negate() : amount;
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
