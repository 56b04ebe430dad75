package trinn.sample;

import java.math.BigDecimal;
import java.time.Month;

/** What a full-time seller is to sell in a whole month. */
final class Quota {

    private static final double SENIOR = 1.20;
    private static final double OTHERS = 0.92;
    private static final long STEP = 1_000;

    private Quota() {}

    /** In whole thousands of kroner. */
    static BigDecimal of(Company company, Post post, Month month) {
        Department department = post.department();
        double lines = company.linesPerSeller() * department.trade.lines();
        double kroner =
                lines * Basket.usualLine(department) * Season.of(department, month) * (post.senior() ? SENIOR : OTHERS);
        return BigDecimal.valueOf(Math.max(1, Math.round(kroner / STEP)) * STEP);
    }
}
