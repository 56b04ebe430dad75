package trinn.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import trinn.records.Field;
import trinn.records.FieldKind;
import trinn.records.RecordType;

/**
 * How much speaks for a reading of a file: that it finds what its records need, how much of the file it uses, and what names
 * say. What it would throw away speaks against it, amounts and sellers most of all.
 */
final class Weight {

    private static final Set<RecordType> RARE = EnumSet.of(
            RecordType.CONTRACTS,
            RecordType.OBJECTIVES,
            RecordType.BALANCES,
            RecordType.REFUNDS,
            RecordType.ADJUSTMENTS);

    private static final int COMPLETE = 200;
    private static final int BY_WORDS = 30;
    private static final int BY_VALUES = 10;
    private static final int MADE_IDS = 20;
    private static final int LEFT_AMOUNT = 120;
    private static final int LEFT_PAYEE = 200;
    private static final int LEFT_KPI = 250;
    private static final int LEFT_DATE = 60;
    private static final int LEFT_OTHER = 15;
    private static final int DAY_OF_PERIODS = 60;
    private static final int VAGUE = 80;
    private static final int LEAST_FIT = 40;
    private static final int SURE = 60;
    private static final int MOST_NAMES = 150;

    private final Recognition file;

    Weight(Recognition file) {
        this.file = file;
    }

    /** The heavier, the likelier. */
    int of(Mapping mapping) {
        RecordType type = mapping.section().type();
        long needed = type.fields().stream()
                .filter(field -> field.required() && !field.name().equals("id"))
                .count();
        int missing = mapping.missing().size();
        int complete = missing == 0 ? COMPLETE : -(int) (COMPLETE * missing / Math.max(1, needed));
        return complete
                + used(mapping)
                - (mapping.makesIds() ? MADE_IDS : 0)
                - mapping.left().stream().mapToInt(this::left).sum()
                - periods(mapping)
                - days(mapping)
                - (isVague(mapping) || isRare(type) ? VAGUE : 0)
                + Math.min(names(type), MOST_NAMES)
                + (file.format().sheet().isEmpty()
                        ? 0
                        : Words.all().fit(type, file.format().sheet()));
    }

    /** A deal that is neither in a stage nor won or lost may be anything. */
    private static boolean isVague(Mapping mapping) {
        Section section = mapping.section();
        return section.type() == RecordType.OPPORTUNITIES && !section.has("stage") && !section.has("status");
    }

    /** What looks like sales and seldom is brought in, unless the file's name, or its sheet's, speaks for it. */
    private boolean isRare(RecordType type) {
        return RARE.contains(type)
                && Words.all().fit(type, file.name()) == 0
                && Words.all().fit(type, file.format().sheet()) == 0;
    }

    /** A value that belongs to a single day is rather something that happened. */
    private int days(Mapping mapping) {
        Section section = mapping.section();
        boolean measured =
                section.type() == RecordType.MEASUREMENTS && section.columns().containsKey("from");
        return measured && !holdsPeriods(mapping, section.type().field("from")) ? 2 * DAY_OF_PERIODS : 0;
    }

    private static int used(Mapping mapping) {
        return mapping.section().columns().keySet().stream()
                        .mapToInt(field -> mapping.found().get(field) == Mapping.Found.VALUES ? BY_VALUES : BY_WORDS)
                        .sum()
                + BY_VALUES * mapping.parts().size();
    }

    private int names(RecordType type) {
        return Words.all().fit(type, file.name())
                + file.header().stream()
                        .mapToInt(name -> Words.all().fit(type, name) > 0 ? LEAST_FIT : 0)
                        .sum();
    }

    private int left(String column) {
        List<String> cells = file.values(column);
        if (cells.isEmpty() || !file.format().column(column).totalOf().isEmpty()) {
            return 0;
        }
        if (2 * cells.stream().filter(Unused::isNumber).count() >= cells.size()) {
            return isCode(column) ? LEFT_OTHER : LEFT_AMOUNT;
        }
        if (2 * cells.stream().filter(cell -> isDate(cell, column)).count() >= cells.size()) {
            return LEFT_DATE;
        }
        if (Words.all().fit(RecordType.TARGETS, "kpi", column) >= SURE) {
            return LEFT_KPI;
        }
        return Words.all().fit(RecordType.SALES, "payee", column) >= SURE ? LEFT_PAYEE : LEFT_OTHER;
    }

    /** Whether numbers tell one from another only: by the header they are codes, or name departments, regions, customers. */
    private static boolean isCode(String column) {
        return Words.all().names("code", column)
                || !Words.all().attribute(column).isEmpty()
                || Words.all().fit(RecordType.PAYEES, "department", column) >= SURE
                || Words.all().fit(RecordType.SALES, "customer", column) >= SURE
                || Words.all().fit(RecordType.SALES, "product", column) >= SURE;
    }

    private boolean isDate(String cell, String column) {
        return Values.date(cell, file.format(), column) != null;
    }

    /** What happens on a day seldom stands beside a month or a week. */
    private int periods(Mapping mapping) {
        return mapping.section().type().fields().stream()
                .filter(field -> field.kind() == FieldKind.DATE
                        && !field.name().equals("from")
                        && !field.name().equals("to"))
                .mapToInt(field -> holdsPeriods(mapping, field) ? DAY_OF_PERIODS : 0)
                .sum();
    }

    private boolean holdsPeriods(Mapping mapping, Field field) {
        String column = mapping.section().columns().getOrDefault(field.name(), "");
        List<String> cells = file.values(column);
        long periods = cells.stream()
                .map(cell -> PeriodText.of(cell, file.format(), column))
                .filter(period -> period != null && period.unit() != PeriodText.Unit.DAY)
                .count();
        return periods * 2 > cells.size();
    }
}
