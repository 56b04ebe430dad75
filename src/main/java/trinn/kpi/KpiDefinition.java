package trinn.kpi;

import trinn.facts.Window;
import trinn.source.Said;

/**
 * One KPI of the catalogue.
 *
 * @param code by which data, targets and schemes know it, such as {@code paid-margin}
 * @param names by which people know it
 * @param says what it tells, in a sentence
 * @param kind what it tells of
 * @param unit what it is counted in
 * @param better in which direction it gets better
 * @param influence who can change it
 * @param window MONTH is the period itself; a longer one begins on the first day of the calendar quarter or year in which
 *     the period ends, and ends with the period
 * @param definition how it is measured
 */
public record KpiDefinition(
        String code,
        Said names,
        Said says,
        KpiKind kind,
        KpiUnit unit,
        Better better,
        Influence influence,
        Window window,
        Definition definition) {

    /** The name in a language such as {@code nb}; the English one where there is none in it. */
    public String name(String language) {
        return names.in(language);
    }

    /** What it tells in a language such as {@code nb}; in English where it is not said in it. */
    public String says(String language) {
        return says.in(language);
    }
}
