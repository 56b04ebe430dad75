package trinn.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import trinn.records.RecordType;

/** On which days a seller works, and how many people come into a store then. */
final class Shifts {

    /** Stores are open six days, and nobody works more than five. */
    private static final double SIX_DAYS = 5 / 6.0;

    private static final double BUYING = 0.30;

    private final Seller seller;
    private final CsvOut out;
    private final Chance chance;
    private final double buying;

    Shifts(Company company, Seller seller, CsvOut out) {
        this.seller = seller;
        this.out = out;
        chance = company.chance("shifts", seller.number());
        buying = BUYING * StrictMath.exp(seller.skill()) * chance.factor(0.1);
    }

    /** The days of a month on which the seller works, in order. */
    List<LocalDate> of(Stint stint) {
        List<LocalDate> open = stint.openDays();
        double rate = SIX_DAYS * stint.post().partTime().doubleValue();
        return stint.department().isStores()
                ? open.stream().filter(day -> chance.in(rate)).toList()
                : open;
    }

    /** Writes how many came in on each day; of these, so many bought. */
    void write(Stint stint, List<LocalDate> shifts, Map<LocalDate, Long> orders) {
        if (!stint.department().isStores()) {
            return;
        }
        for (LocalDate day : shifts) {
            long bought = orders.getOrDefault(day, 0L);
            long visitors = bought + chance.about((bought + 0.3) * (1 / buying - 1));
            out.row(RecordType.VISITORS, day, stint.department().usual.id(), seller.id(), visitors);
        }
    }
}
