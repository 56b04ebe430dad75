/** What companies measure of their sellers: the catalogue of KPIs as data, and measuring it over records. */
@NullMarked
package trinn.kpi;

import org.jspecify.annotations.NullMarked;
