package trinn.board;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import trinn.facts.Window;

/**
 * The target of a KPI, reached. Neither the target nor what was achieved is part of it.
 *
 * @param kpi its code
 * @param window over which stretch of time
 * @param attainment 1 = 100 %, at least that; null where it is not told: of money, and where less is better
 */
public record Goal(String kpi, Window window, @Nullable BigDecimal attainment) {}
