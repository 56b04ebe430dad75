package trinn.population;

import trinn.intake.Periods;

/**
 * What a data set is, besides its records.
 *
 * @param name by which people know it
 * @param currency the ISO code of every amount, such as {@code NOK}
 * @param description a sentence for people, or the empty text
 * @param periods for which stretches of time its sellers are paid
 * @param kpis definitions of KPIs of its own, as in {@code kpis.yaml}; the empty text where it has none
 */
public record DataHead(String name, String currency, String description, Periods periods, String kpis) {}
