/** The Data view: data sets and their versions, KPIs over time with targets and a forecast, and the records behind them. */
@NullMarked
package trinn.population.ui;

import org.jspecify.annotations.NullMarked;
