package trinn.kpi;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;
import trinn.source.Said;

/**
 * KPIs whose values were measured elsewhere and come as records. Such a KPI takes the place of one of the catalogue that has its
 * name in any of its languages, or is one of its own. What is not recorded of somebody is not zero, it is not measured.
 */
public final class MeasuredKpis {

    private static final int LONGEST_CODE = 60;
    private static final BigDecimal LARGEST_RATIO = new BigDecimal("2");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern AT_AN_END = Pattern.compile("^-|-$");
    private static final Map<String, String> DELIVERED = delivered();

    private final Map<String, Map<String, NavigableSet<LocalDate>>> days = new HashMap<>();

    private MeasuredKpis() {}

    /** Of all records. */
    public static MeasuredKpis of(Records records) {
        MeasuredKpis measured = new MeasuredKpis();
        for (Row row : records.of(RecordType.MEASUREMENTS)) {
            measured.days
                    .computeIfAbsent(code(row.text("kpi")), code -> new HashMap<>())
                    .computeIfAbsent(row.text("payee"), payee -> new TreeSet<>())
                    .add(row.day("from"));
        }
        return measured;
    }

    /** Whether a KPI was measured elsewhere, and nothing was recorded of a seller in a period. */
    public boolean lacks(String code, String seller, Period period) {
        Map<String, NavigableSet<LocalDate>> ofAll = days.get(code);
        if (ofAll == null) {
            return false;
        }
        NavigableSet<LocalDate> own = ofAll.get(seller);
        LocalDate first = own == null ? null : own.ceiling(period.from());
        return first == null || !first.isBefore(period.to());
    }

    /** The code of a KPI by what a file calls it: that of the catalogue that has the name in any language, or its own words. */
    public static String code(String words) {
        String own = slug(words);
        return DELIVERED.getOrDefault(own, own);
    }

    /** The codes of the catalogue by what a file may call them; of two KPIs of one name the first is meant. */
    private static Map<String, String> delivered() {
        Map<String, String> codes = new HashMap<>();
        for (KpiDefinition kpi : Catalogue.delivered().all()) {
            codes.putIfAbsent(kpi.code(), kpi.code());
            kpi.names().texts().values().forEach(name -> codes.putIfAbsent(slug(name), kpi.code()));
        }
        return codes;
    }

    private static String slug(String words) {
        String folded = words.toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("%", " percent ");
        String letters = ACCENT.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD))
                .replaceAll("");
        String plain = AT_AN_END
                .matcher(BETWEEN_WORDS.matcher(letters).replaceAll("-"))
                .replaceAll("");
        String code = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "kpi-" + plain : plain;
        String cut = code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    /** A catalogue with the KPIs that were measured elsewhere in place of what it has of the same codes. */
    public static Catalogue in(Catalogue catalogue, Records records) {
        Map<String, List<Row>> byCode = new LinkedHashMap<>();
        for (Row row : records.of(RecordType.MEASUREMENTS)) {
            byCode.computeIfAbsent(code(row.text("kpi")), code -> new ArrayList<>())
                    .add(row);
        }
        StringBuilder yaml = new StringBuilder();
        byCode.forEach((code, rows) -> yaml.append(definition(code, rows, catalogue.get(code), catalogue)));
        return byCode.isEmpty() ? catalogue : catalogue.with(RecordType.MEASUREMENTS.code(), yaml.toString());
    }

    private static String definition(String code, List<Row> rows, @Nullable KpiDefinition known, Catalogue catalogue) {
        boolean ratio = known == null && areRatios(rows);
        boolean adds = known == null ? !ratio : catalogue.addsUp(code);
        Said names = known == null ? Said.of(rows.getFirst().text("kpi")) : known.names();
        List<String> called =
                rows.stream().map(row -> row.text("kpi")).distinct().sorted().toList();
        return """
                - code: %s
                  names: {%s}
                  says: {en: "Measured elsewhere, as the data has it.", nb: "Målt et annet sted, slik dataene har det.", sv: "Mätt på annat håll, så som datan har det.", da: "Målt et andet sted, som dataene har det."}
                  kind: %s
                  unit: %s
                  better: %s
                  influence: %s
                  definition: {%s: measurements.value, date: from, where: {kpi: [%s]}}
                """.formatted(
                code,
                named(names),
                Words.word(known == null ? KpiKind.RESULT : known.kind()),
                Words.word(known == null ? (ratio ? KpiUnit.RATIO : KpiUnit.COUNT) : known.unit()),
                Words.word(known == null ? Better.MORE : known.better()),
                Words.word(known == null ? Influence.SELF : known.influence()),
                adds ? "sum" : "average",
                String.join(", ", called.stream().map(MeasuredKpis::text).toList()));
    }

    private static String named(Said names) {
        return Said.LANGUAGES.stream()
                .sorted()
                .map(language -> language + ": " + text(names.in(language)))
                .collect(Collectors.joining(", "));
    }

    private static String text(String words) {
        return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Shares lie between 0 and 2 and are not all whole. */
    private static boolean areRatios(List<Row> rows) {
        boolean broken = false;
        for (Row row : rows) {
            BigDecimal value = row.amount("value");
            if (value.signum() < 0 || value.compareTo(LARGEST_RATIO) > 0) {
                return false;
            }
            broken |= value.stripTrailingZeros().scale() > 0;
        }
        return broken;
    }

    /** What is planned in a measurement, as a target of its own; null where nothing is. */
    static @Nullable Row target(Row measurement) {
        List<@Nullable BigDecimal> planned = new ArrayList<>();
        for (String field : List.of("base", "norm", "target", "weight")) {
            planned.add(measurement.number(field));
        }
        if (planned.stream().allMatch(Objects::isNull)) {
            return null;
        }
        String payee = measurement.text("payee");
        String department = measurement.text("department");
        LocalDate to = measurement.date("to");
        return new Row(
                RecordType.TARGETS,
                measurement.origin(),
                !payee.isEmpty() ? "seller" : !department.isEmpty() ? "department" : "company",
                payee.isEmpty() ? department : payee,
                code(measurement.text("kpi")),
                measurement.day("from"),
                to == null ? measurement.day("from").withDayOfMonth(1).plusMonths(1) : to,
                null,
                planned.get(0),
                planned.get(1),
                planned.get(2),
                null,
                planned.get(3));
    }
}
