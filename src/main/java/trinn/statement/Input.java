package trinn.statement;

import trinn.facts.Kind;

/**
 * A value that a line was worked out with.
 *
 * @param measure what it is
 * @param value a number, a word or a day
 * @param kind what kind of number it is
 */
public record Input(Measure measure, Object value, Kind kind) {}
