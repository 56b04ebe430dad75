package trinn.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import trinn.records.RecordType;

/** The products, the same in every Nordhandel: twelve groups of ten, from the cheapest to the dearest. */
final class Catalogue {

    private static final List<String> MODELS =
            List.of("Start", "Basis", "Hjem", "Plus", "Komfort", "Proff", "Proff Plus", "Drift", "Industri", "Maks");

    private static final int TEN = MODELS.size();

    /**
     * A group.
     *
     * @param prices of the first and the last product, in kroner
     * @param margin of the list price, in per cent
     * @param wanted how often each department sells from it
     */
    private record Group(String code, String name, int[] prices, int margin, int[] wanted) {}

    /** {@code wanted} is for B2B active, inbound, VIP and stores. */
    private static final List<Group> GROUPS = List.of(
            group("HT", "Håndverktøy", 190, 1_900, 42, 6, 10, 3, 14),
            group("PT", "Elverktøy", 890, 9_900, 36, 12, 14, 8, 16),
            group("ST", "Stiger", 1_190, 8_900, 38, 9, 9, 6, 8),
            group("AK", "Arbeidsklær", 290, 2_900, 46, 9, 12, 6, 14),
            group("VU", "Verneutstyr", 150, 2_400, 44, 8, 12, 6, 6),
            group("FM", "Festemidler", 90, 900, 48, 6, 12, 4, 8),
            group("RM", "Rengjøringsmaskiner", 4_900, 39_000, 34, 12, 5, 18, 2),
            group("KG", "Kompressorer", 3_900, 49_000, 32, 12, 5, 18, 1),
            group("HM", "Hagemaskiner", 2_400, 34_000, 33, 6, 6, 6, 9),
            group("KM", "Kjøkkenmaskiner", 690, 6_900, 37, 4, 4, 7, 10),
            group("LY", "Lys", 240, 4_900, 43, 8, 7, 8, 8),
            group("LR", "Lagerreoler", 900, 12_000, 40, 8, 4, 10, 4));

    private static final List<Product> PRODUCTS = products();

    private Catalogue() {}

    private static Group group(String code, String name, int least, int most, int margin, int... wanted) {
        return new Group(code, name, new int[] {least, most}, margin, wanted);
    }

    private static List<Product> products() {
        List<Product> products = new ArrayList<>();
        for (Group group : GROUPS) {
            for (int place = 0; place < TEN; place++) {
                products.add(product(group, place));
            }
        }
        return List.copyOf(products);
    }

    /** Prices end in 9 and grow by equal steps of per cent; dear models have a little less margin. */
    private static Product product(Group group, int place) {
        double growth = (double) group.prices()[1] / group.prices()[0];
        double price = group.prices()[0] * StrictMath.pow(growth, place / (TEN - 1.0));
        BigDecimal listPrice = BigDecimal.valueOf(Math.round(price / 10) * 10 - 1);
        BigDecimal cost = listPrice
                .multiply(BigDecimal.valueOf(100 - group.margin() + place / 2))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP);
        return new Product(
                group.code() + (place + 1), group.name() + " " + MODELS.get(place), group.name(), listPrice, cost);
    }

    static void write(CsvOut out) {
        PRODUCTS.forEach(product -> out.row(
                RecordType.PRODUCTS,
                product.id(),
                product.name(),
                product.group(),
                product.listPrice(),
                product.cost()));
    }

    /** A product as a department's customers want it; the cheaper half of a group comes more often. */
    static Product pick(Chance chance, Department department) {
        double[] wanted = new double[GROUPS.size()];
        for (int place = 0; place < wanted.length; place++) {
            wanted[place] = GROUPS.get(place).wanted()[department.ordinal()];
        }
        int group = chance.weighted(wanted);
        return PRODUCTS.get(group * TEN + Math.min(chance.below(TEN), chance.below(TEN)));
    }
}
