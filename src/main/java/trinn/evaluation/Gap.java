package trinn.evaluation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something that the rules of a scheme ask for and that the data does not have.
 *
 * @param fact what is asked for, such as {@code Kpi}
 * @param key which of many, such as the code of the KPI or product; the empty text where any would do
 * @param field what of it is missing, such as {@code target}; the empty text where all of it is
 * @param sellers how many sellers lack it for some period
 * @param of how many sellers there are
 * @param since the first day of the first period in which one lacks it
 * @param rules the names of the rules that ask for it
 */
public record Gap(
        String fact, String key, String field, int sellers, int of, LocalDate since, SortedSet<String> rules) {

    private static final String ATTRIBUTE = "attribute.";

    /** Copies the set. */
    public Gap {
        rules = Collections.unmodifiableSortedSet(new TreeSet<>(rules));
    }

    /** The attribute of the company's own that is missing; the empty text where something else is. */
    public String attribute() {
        return attribute(field);
    }

    /** The attribute of the company's own that a field is; the empty text where it is none. */
    public static String attribute(String field) {
        return field.startsWith(ATTRIBUTE) ? field.substring(ATTRIBUTE.length()) : "";
    }

    /** Whether nobody has it, so that what asks for it pays nobody. */
    public boolean isForAll() {
        return sellers == of;
    }

    /** Whether it is a KPI of which the data has nothing, so that another of its KPIs may be meant. */
    public boolean isUnknownKpi() {
        return fact.equals("Kpi") && field.isEmpty() && !key.isEmpty() && isForAll();
    }

    /** Whether the same thing is missing, whoever lacks it. */
    public boolean isLike(Gap other) {
        return fact.equals(other.fact) && key.equals(other.key) && field.equals(other.field);
    }
}
