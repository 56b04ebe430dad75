/** KPIs over time with targets and a forecast, the records behind them, everybody's months, and KPIs of one's own. */
@NullMarked
package trinn.kpi.ui;

import org.jspecify.annotations.NullMarked;
