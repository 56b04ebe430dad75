package trinn.sample;

import java.time.LocalDate;
import java.util.List;
import trinn.records.RecordType;

/** Inspections of a seller's work, and the errors and remarks that came up. */
final class Quality {

    private static final int OF = 100;
    private static final double USUAL = 93;

    private static final List<String> ERRORS =
            List.of("wrong price", "wrong address", "order sent twice", "no contact person", "discount not approved");

    private static final List<String> REMARKS =
            List.of("called back late", "report missing", "customer complained", "offer without date");

    private final Seller seller;
    private final CsvOut out;
    private final Chance chance;
    private final double usual;

    Quality(Company company, Seller seller, CsvOut out) {
        this.seller = seller;
        this.out = out;
        chance = company.chance("quality", seller.number());
        usual = USUAL + 3 * chance.normal();
    }

    /** Writes what was found in a month. */
    void write(Stint stint) {
        List<LocalDate> days = stint.openDays();
        if (days.isEmpty()) {
            return;
        }
        long points = Math.clamp(Math.round(usual + 4 * chance.normal()), 40, OF);
        out.row(RecordType.INSPECTIONS, seller.id(), chance.oneOf(days), points, OF);
        double rate = (OF - points) / 30.0;
        remark(days, "error", ERRORS, rate);
        remark(days, "remark", REMARKS, rate / 2);
    }

    private void remark(List<LocalDate> days, String kind, List<String> texts, double rate) {
        int times = chance.about(rate * 0.5);
        for (int i = 0; i < times; i++) {
            out.row(RecordType.REMARKS, seller.id(), chance.oneOf(days), kind, chance.oneOf(texts));
        }
    }
}
