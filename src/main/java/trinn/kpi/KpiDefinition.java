package trinn.kpi;

import java.util.Map;
import trinn.facts.Window;

/**
 * One KPI of the catalogue.
 *
 * @param code by which data, targets and schemes know it, such as {@code paid-margin}
 * @param names by the code of the language: en, nb, sv and da
 * @param says what it tells, in a sentence, by the code of the language; English is always there
 * @param kind what it tells of
 * @param unit what it is counted in
 * @param better in which direction it gets better
 * @param window MONTH is the period itself; a longer one begins on the first day of the calendar quarter or year in which
 *     the period ends, and ends with the period
 * @param definition how it is measured
 */
public record KpiDefinition(
        String code,
        Map<String, String> names,
        Map<String, String> says,
        KpiKind kind,
        KpiUnit unit,
        Better better,
        Window window,
        Definition definition) {

    /** Copies the maps. */
    public KpiDefinition {
        names = Map.copyOf(names);
        says = Map.copyOf(says);
    }

    /** The name in a language such as {@code nb}; the English one where there is none in it. */
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("en", code));
    }

    /** What it tells in a language such as {@code nb}; in English where it is not said in it. */
    public String says(String language) {
        return says.getOrDefault(language, says.getOrDefault("en", ""));
    }
}
