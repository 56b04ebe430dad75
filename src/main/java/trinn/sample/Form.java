package trinn.sample;

import java.time.YearMonth;

/**
 * How much of the quota a seller sells from month to month: lasting skill, luck of which a part stays for the next month,
 * the market's mood, and now and then a great month.
 */
final class Form {

    /** The logarithm of what a usual month brings of its quota, before returns. */
    private static final double USUAL = 0.06;

    private static final double LUCK = 0.12;
    private static final double STAYS = 0.4;
    private static final double MARKET = 0.03;
    private static final double GREAT_MONTHS = 0.03;

    private final Company company;
    private final Seller seller;
    private final Chance chance;
    private double luck;

    Form(Company company, Seller seller) {
        this.company = company;
        this.seller = seller;
        chance = company.chance("form", seller.number());
        luck = LUCK * chance.normal();
    }

    /** The factor of the next month; to be asked for every month in order. */
    double next(Stint stint) {
        luck = STAYS * luck + StrictMath.sqrt(1 - STAYS * STAYS) * LUCK * chance.normal();
        double great = chance.in(GREAT_MONTHS) ? 0.2 + 0.4 * chance.share() : 0;
        return StrictMath.exp(USUAL + seller.skill() + luck + great + market(stint)) * seller.ramp(stint.month());
    }

    /** The same for all of a department. */
    private double market(Stint stint) {
        YearMonth month = stint.month();
        long number = month.getYear() * 1_000L
                + month.getMonthValue() * 10L
                + stint.department().ordinal();
        return MARKET * company.chance("market", number).normal();
    }
}
