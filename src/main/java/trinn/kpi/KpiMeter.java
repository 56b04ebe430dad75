package trinn.kpi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.records.Stints;

/**
 * Measures KPIs while records pass by once, one at a time, so that they can come from a database. Records are not kept, but
 * for those that others refer to.
 */
public final class KpiMeter {

    /** The order in which records must come: what is split or given back must be known before the sales. */
    private static final List<RecordType> ORDER = order();

    /** How many records are measured at a time: few enough to stay near the cores. */
    private static final int MOST_WAITING = 1 << 12;

    private static final Map<RecordType, Integer> PLACES = places();

    private final Catalogue catalogue;
    private final Set<String> codes = new LinkedHashSet<>();
    private final Feed feed = new Feed();
    private final Gauges gauges = new Gauges(feed);
    private final List<Row> payees = new ArrayList<>();
    private final List<Row> assignments = new ArrayList<>();
    private final List<Row> targets = new ArrayList<>();
    private final Set<RecordType> types = EnumSet.of(RecordType.PAYEES, RecordType.ASSIGNMENTS, RecordType.TARGETS);
    private final List<Row> waiting = new ArrayList<>();
    private final List<Row> givenBack = new ArrayList<>();
    private RecordType at = ORDER.getFirst();
    private boolean closed;

    /**
     * @param codes of the KPIs that are wanted
     * @throws IllegalArgumentException where the catalogue has no such KPI
     */
    public KpiMeter(Catalogue catalogue, Collection<String> codes) {
        this.catalogue = catalogue;
        codes.forEach(this::need);
        types.addAll(gauges.taken());
        types.addAll(gauges.kept());
        if (types.contains(RecordType.SALES)) {
            types.add(RecordType.SPLITS);
            types.add(RecordType.RETURNS);
        }
    }

    private void need(String code) {
        if (codes.add(code)) {
            Definition definition = catalogue.need(code).definition();
            gauges.need(definition);
            CatalogueReader.named(definition).forEach(this::need);
        }
    }

    private static List<RecordType> order() {
        List<RecordType> order = new ArrayList<>(List.of(RecordType.values()));
        List<RecordType> first = List.of(RecordType.SPLITS, RecordType.RETURNS);
        order.removeAll(first);
        order.addAll(order.indexOf(RecordType.SALES), first);
        return List.copyOf(order);
    }

    private static Map<RecordType, Integer> places() {
        Map<RecordType, Integer> places = new EnumMap<>(RecordType.class);
        ORDER.forEach(type -> places.put(type, places.size()));
        return places;
    }

    /** The types of the records that are taken, in the order in which they must come; within a type any order will do. */
    public List<RecordType> types() {
        return ORDER.stream()
                .filter(type -> types.contains(type) || gauges.helpful().contains(type))
                .toList();
    }

    /** The types of the records without which nothing can be measured. */
    public Set<RecordType> needed() {
        return Collections.unmodifiableSet(types);
    }

    /**
     * Takes the next record.
     *
     * @throws IllegalStateException where one of a later type was there already, or all records were
     */
    public void accept(Row row) {
        RecordType type = row.type();
        if (closed || PLACES.getOrDefault(type, 0) < PLACES.getOrDefault(at, 0)) {
            throw new IllegalStateException("%s must come before %s.".formatted(type.code(), at.code()));
        }
        if (type != at || waiting.size() == MOST_WAITING) {
            measure();
        }
        at = type;
        waiting.add(row);
        switch (type) {
            case SPLITS -> feed.split(row);
            case RETURNS -> feed.giveBack(row);
            case SALES -> sale(row);
            case TARGETS -> targets.add(row);
            case MEASUREMENTS -> planned(row);
            case PAYEES -> payees.add(row);
            case ASSIGNMENTS -> assignments.add(row);
            default -> {}
        }
        boolean found = gauges.kept().contains(type) || gauges.helpful().contains(type);
        if (type != RecordType.RETURNS && type != RecordType.SALES && found) {
            feed.lookup.keep(row);
        }
    }

    private void planned(Row measurement) {
        Row target = MeasuredKpis.target(measurement);
        if (target != null) {
            targets.add(target);
        }
    }

    /** What was given back waits for its sale, which knows whose it is. */
    private void sale(Row sale) {
        List<Row> returns = feed.returnsOf(sale);
        if (!returns.isEmpty()) {
            feed.lookup.keep(sale);
            givenBack.addAll(returns);
        }
    }

    private void measure() {
        if (at != RecordType.RETURNS) {
            measure(at, waiting);
            measure(RecordType.RETURNS, givenBack);
        }
        waiting.clear();
        givenBack.clear();
    }

    /** Every gauge goes over the rows by itself, on all cores. */
    private void measure(RecordType type, List<Row> rows) {
        gauges.of(type).parallelStream().forEach(family -> {
            for (Row row : rows) {
                for (Gauge gauge : family) {
                    gauge.accept(row);
                }
            }
        });
    }

    /** The values, once the last record was taken. */
    public KpiMeasurement close() {
        if (!closed) {
            closed = true;
            measure();
            gauges.finish();
        }
        return new KpiMeasurement(
                catalogue,
                gauges,
                feed.owners,
                feed.owners.byDepartment(new Stints(payees, assignments)),
                new Targets(targets));
    }
}
