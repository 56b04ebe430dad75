package trinn.document;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.kpi.KpiMeasurement;
import trinn.kpi.Target;
import trinn.population.DataSet;
import trinn.records.RecordType;

/** The targets that a data set has. */
public final class DataAhead implements Ahead {

    private final KpiMeasurement measured;
    private final Map<String, String> departments;
    private final @Nullable String departmentKpi;
    private final @Nullable String companyKpi;

    /** Of a data set, which may have targets of periods to come. */
    public DataAhead(DataSet data) {
        this.measured = data.measured();
        this.departments = data.departments().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (one, other) -> one));
        this.departmentKpi = planned(data, "department");
        this.companyKpi = planned(data, "company");
    }

    private static @Nullable String planned(DataSet data, String level) {
        return data.records().of(RecordType.TARGETS).stream()
                .filter(row -> row.text("level").equals(level))
                .map(row -> row.text("kpi"))
                .filter(kpi -> data.catalogue().get(kpi) != null)
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable Target seller(String payee, String kpi, Period period) {
        return measured.catalogue().get(kpi) == null ? null : measured.target(kpi, measured.seller(payee), period);
    }

    @Override
    public @Nullable Target department(String name, Period period) {
        return departmentKpi == null
                ? null
                : measured.target(departmentKpi, measured.department(departments.getOrDefault(name, name)), period);
    }

    @Override
    public @Nullable Target company(Period period) {
        return companyKpi == null
                ? null
                : measured.target(Objects.requireNonNull(companyKpi), measured.company(), period);
    }
}
