package trinn.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** Writes a data set of any size, to measure with: the same for the same seed. */
final class SalesFolder {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 365;
    private static final int SELLERS = 120;
    private static final int CUSTOMERS = 5_000;
    private static final int PRODUCTS = 300;

    private static final String YAML = """
            name: Sales of many
            currency: NOK
            periods: month
            payees:
              file: payees.csv
              columns: {id: Id, name: Name}
            customers:
              file: customers.csv
              columns: {id: Id}
            products:
              file: products.csv
              columns: {id: Id}
            sales:
              file: sales.csv
              columns:
                {id: Id, order: Order, date: Day, payee: Seller, customer: Customer, product: Product, quantity: Units,
                 amount: Amount, discount: Discount, cost: Cost}
            """;

    private SalesFolder() {}

    /** Writes the folder's files. */
    static void write(Path folder, int sales, long seed) throws IOException {
        Files.writeString(folder.resolve("data.yaml"), YAML);
        ids(folder.resolve("payees.csv"), "Id,Name", "S%1$d,Seller %1$d", SELLERS);
        ids(folder.resolve("customers.csv"), "Id", "C%d", CUSTOMERS);
        ids(folder.resolve("products.csv"), "Id", "P%d", PRODUCTS);
        Random random = new Random(seed);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("sales.csv"))) {
            out.write("Id,Order,Day,Seller,Customer,Product,Units,Amount,Discount,Cost\n");
            for (int line = 1; line <= sales; line++) {
                out.write(sale(line, random));
            }
        }
    }

    private static String sale(int line, Random random) {
        int amount = 10_000 + random.nextInt(5_000_000);
        int discount = random.nextInt(4) == 0 ? amount / 20 : 0;
        return String.join(
                        ",",
                        "L" + line,
                        "O" + line / 3,
                        FIRST_DAY.plusDays(random.nextInt(DAYS)).toString(),
                        "S" + random.nextInt(SELLERS),
                        "C" + random.nextInt(CUSTOMERS),
                        "P" + random.nextInt(PRODUCTS),
                        Integer.toString(1 + random.nextInt(9)),
                        BigDecimal.valueOf(amount, 2).toPlainString(),
                        BigDecimal.valueOf(discount, 2).toPlainString(),
                        BigDecimal.valueOf(amount * 7L / 10, 2).toPlainString())
                + "\n";
    }

    private static void ids(Path file, String header, String line, int count) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(header + "\n");
            for (int id = 0; id < count; id++) {
                out.write(line.formatted(id) + "\n");
            }
        }
    }
}
