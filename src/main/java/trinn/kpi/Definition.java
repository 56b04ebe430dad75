package trinn.kpi;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;

/**
 * How a KPI is measured over records, as data. What adds up is kept per seller and day, so that days add up to months and
 * sellers to departments; ratios are ratios of such sums. {@link #toString()} is the definition in YAML.
 */
public sealed interface Definition {

    /** Whether the values of months add up to that of the year, so that targets do too. */
    default boolean addsUp() {
        return switch (this) {
            case Sum _, Count _, Paid _, First _, Distinct _ -> true;
            default -> false;
        };
    }

    /** The sum of fields; of sales less what was given back, on the day it was. 0 without records. */
    record Sum(Source source, Expression expression) implements Definition {
        @Override
        public String toString() {
            return "{sum: " + expression + expression.missingText() + source.text() + "}";
        }
    }

    /** How many records; a shared sale counts for each by the share. 0 without records. */
    record Count(Source source) implements Definition {
        @Override
        public String toString() {
            return "{count: " + source.type().code() + source.text() + "}";
        }
    }

    /** The sum divided by the number of records that give it; null without any. */
    record Average(Source source, Expression expression) implements Definition {
        @Override
        public String toString() {
            return "{average: " + expression + expression.missingText() + source.text() + "}";
        }
    }

    /**
     * The paid part of sales, on the day of each payment. A payment pays the lines of its invoice in proportion to their
     * amounts: {@code expression × payment / sum of the amounts of the invoice's lines}. The expression is added up over the
     * lines of an invoice and a seller first, then multiplied by the payment and divided once, to 34 digits.
     */
    record Paid(Source source, Expression expression) implements Definition {
        @Override
        public String toString() {
            return "{paid: " + expression + expression.missingText() + source.text() + "}";
        }
    }

    /** How many different values; of several fields the first that is given. 0 without records. */
    record Distinct(Source source, List<FieldPath> fields) implements Definition {
        public Distinct {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return "{distinct: " + otherwise(fields) + source.text() + "}";
        }
    }

    /** How many different values that no record had before: only the first record ever of each value counts. */
    record First(Source source, List<FieldPath> fields) implements Definition {
        public First {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return "{first: " + otherwise(fields) + source.text() + "}";
        }
    }

    /**
     * How many of the values of the year before are there again: those of the same month or period a year ago, or of the
     * whole quarter or year before where the window is one. Null where there were none.
     */
    record Again(Source source, List<FieldPath> fields) implements Definition {
        public Again {
            fields = List.copyOf(fields);
        }

        /** The values themselves. */
        Distinct values() {
            return new Distinct(source, fields);
        }

        @Override
        public String toString() {
            return "{again: " + otherwise(fields) + source.text() + "}";
        }
    }

    /**
     * The average number of days from one day to another, each record weighing the same or as much as a field says. Null
     * without records that have both days.
     *
     * @param least what a smaller number of days counts as, or null
     * @param weight the field by which it is weighted, or null
     */
    record Days(
            Source source,
            FieldPath from,
            FieldPath to,
            @Nullable BigDecimal least,
            @Nullable FieldPath weight) implements Definition {
        @Override
        public String toString() {
            return "{days: {from: %s, to: %s%s%s}%s}"
                    .formatted(
                            from,
                            to,
                            least == null ? "" : ", least: " + least.toPlainString(),
                            weight == null ? "" : ", weight: " + weight,
                            source.text());
        }
    }

    /**
     * The opportunities that are open at the end of the period: created by then, and not closed. How many, or the sum of a
     * field.
     */
    record Open(Source source, @Nullable Expression expression) implements Definition {
        @Override
        public String toString() {
            return "{open: "
                    + (expression == null ? RecordType.OPPORTUNITIES.code() : expression + expression.missingText())
                    + source.textWithoutDate()
                    + "}";
        }
    }

    /** Of the opportunities that reached one stage in the period, the share that reached another, by now. */
    record Conversion(String from, String to) implements Definition {
        @Override
        public String toString() {
            return "{conversion: {from: %s, to: %s}}".formatted(Words.quoted(from), Words.quoted(to));
        }
    }

    /** One divided by the other; null where the other is zero or either is not measured. */
    record Ratio(Definition of, Definition to) implements Definition {
        @Override
        public String toString() {
            return "{ratio: {of: %s, to: %s}}".formatted(of, to);
        }
    }

    /** From the first record on to the end of the period. */
    record Ever(Definition of) implements Definition {
        @Override
        public String toString() {
            return "{ever: " + of + "}";
        }
    }

    /** What is planned of a KPI; null where nothing is. */
    record Planned(String code) implements Definition {
        @Override
        public String toString() {
            return "{target: " + code + "}";
        }
    }

    /** A KPI divided by its target; null without one, or where it is zero. */
    record Attainment(String code) implements Definition {
        @Override
        public String toString() {
            return "{attainment: " + code + "}";
        }
    }

    /** By how much a KPI grew against the same days a year ago; null where it was not above zero then. */
    record Growth(String code) implements Definition {
        @Override
        public String toString() {
            return "{growth: " + code + "}";
        }
    }

    /** Another KPI, measured over the days of this one. */
    record Same(String code) implements Definition {
        @Override
        public String toString() {
            return code;
        }
    }

    private static String otherwise(List<FieldPath> fields) {
        return fields.stream().map(FieldPath::toString).collect(Collectors.joining(" else "));
    }
}
