/** Tests of what is shown of KPIs. */
@NullMarked
package trinn.kpi.ui;

import org.jspecify.annotations.NullMarked;
