package trinn.kpi.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.kpi.KpiDefinition;
import trinn.kpi.KpiMeasurement;
import trinn.kpi.KpiRecords;
import trinn.kpi.Target;
import trinn.kpi.WorkingDays;
import trinn.population.DataSet;
import trinn.records.RecordType;
import trinn.records.Row;

/** A data set whose KPIs are measured, so that every number of the view is only looked up. Immutable. */
public final class Book {

    private final DataSet data;
    private final List<KpiDefinition> kpis;
    private final KpiMeasurement measured;
    private final @Nullable Period span;
    private final List<Whom> whole = new ArrayList<>();
    private final List<Whom> sellers = new ArrayList<>();

    /** Measures all KPIs that the records can tell of. */
    Book(DataSet data) {
        this.data = data;
        this.kpis = data.measurable();
        this.measured = data.measured();
        this.span = kpis.isEmpty() ? null : data.span();
        WorkingDays days = WorkingDays.of(data.records());
        whole.add(new Whom(measured.company(), data.name(), "", days));
        data.departments().forEach((id, name) -> whole.add(new Whom(measured.department(id), name, "", days)));
        LocalDate last = span == null ? LocalDate.MAX : span.to().minusDays(1);
        for (Seller seller : data.sellers(last)) {
            Row record = data.records().find(RecordType.PAYEES, seller.id());
            sellers.add(new Whom(
                    measured.seller(seller.id()),
                    seller.name(),
                    Stream.of(seller.role(), seller.department())
                            .filter(text -> !text.isBlank())
                            .reduce((one, other) -> one + " · " + other)
                            .orElse(""),
                    record == null ? days : days.of(record.date("joined"), record.date("left"))));
        }
    }

    DataSet data() {
        return data;
    }

    /** The KPIs that it can tell of, in the order of the catalogue. */
    public List<KpiDefinition> kpis() {
        return kpis;
    }

    KpiMeasurement measured() {
        return measured;
    }

    /** From the first day on which something was recorded to the day after the last; null where nothing was. */
    public @Nullable Period span() {
        return span;
    }

    /** The calendar months of which something was recorded, by time. */
    List<Period> months() {
        List<Period> months = new ArrayList<>();
        Period recorded = span;
        if (recorded != null) {
            Period month = Grain.MONTH.of(recorded.from());
            while (month.from().isBefore(recorded.to())) {
                months.add(month);
                month = Grain.MONTH.of(month.to());
            }
        }
        return months;
    }

    /** The company and its departments. */
    List<Whom> whole() {
        return whole;
    }

    /** Everybody who is paid, in the order of their file. */
    List<Whom> sellers() {
        return sellers;
    }

    /** The company, departments and sellers. */
    List<Whom> everybody() {
        return Stream.concat(whole.stream(), sellers.stream()).toList();
    }

    /** The value of a KPI; null where it is not measured, or nobody is there. */
    @Nullable BigDecimal value(String code, Whom whom, Period period) {
        return whom.isThere(period) ? measured.value(code, whom.scope(), period) : null;
    }

    /** What is planned for exactly these days, or for parts of them together; null where nothing is, or nobody is there. */
    @Nullable BigDecimal target(String code, Whom whom, Period period) {
        Target target = whom.isThere(period) ? measured.target(code, whom.scope(), period) : null;
        return target == null ? null : target.goal();
    }

    /** The records of which a value is made, by day. */
    List<KpiRecords.Line> records(String code, Whom whom, Period period) {
        return KpiRecords.of(data.catalogue(), data.records(), code, whom.scope(), period);
    }
}
