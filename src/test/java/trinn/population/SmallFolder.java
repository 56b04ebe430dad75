package trinn.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small data set's folder that is in order, for tests to break. */
public final class SmallFolder {

    /** Its data.yaml. */
    public static final String YAML = """
            name: Small
            currency: NOK
            description: Two sellers.
            departments:
              file: data/units.csv
              columns: {id: Id, name: Name}
            payees:
              file: data/payees.csv
              columns: {id: Id, name: Name, role: Role, department: Unit, commission rate: Rate, variable base: Base}
            targets:
              file: data/quotas.csv
              columns: {of: Seller, from: From, target: Amount}
              always: {level: seller, kpi: sales}
              last period ends: 2026-07-01
            sales:
              file: data/sales.csv
              columns: {id: Order, date: Day, payee: Seller, amount: Amount}
            """;

    static final String UNITS = """
            Id,Name
            N,North
            S,South
            """;

    static final String PAYEES = """
            Id,Name,Role,Unit,Rate,Base
            10,Bo,,,,
            2,"Ann, the first",Seller,N,0.0200,20000
            """;

    static final String QUOTAS = """
            Seller,From,Amount
            2,2026-04-01,1200
            2,2026-01-01,1000.00
            10,2026-01-01,500
            """;

    static final String SALES = """
            Order,Day,Seller,Amount
            A1,2026-01-01,2,400.50
            A2,2026-03-31,2,600
            A3,2026-04-01,2,-10.25
            A4,2026-05-05,10,0.0000000001
            """;

    /** A KPI of its own. */
    public static final String KPIS = """
            - code: sales
              names: {en: Sales, nb: Salg, sv: Försäljning, da: Salg}
              says: {en: What was ordered.}
              kind: result
              unit: money
              definition: {sum: sales.amount}
            """;

    private final Path path;

    private SmallFolder(Path path) {
        this.path = path;
    }

    /** Writes the folder. */
    public static SmallFolder in(Path path) {
        return new SmallFolder(path)
                .with("data.yaml", YAML)
                .with("kpis.yaml", KPIS)
                .with("data/units.csv", UNITS)
                .with("data/payees.csv", PAYEES)
                .with("data/quotas.csv", QUOTAS)
                .with("data/sales.csv", SALES);
    }

    /** Writes one file anew. */
    public SmallFolder with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes one file anew. */
    public SmallFolder with(String file, byte[] bytes) {
        try {
            Files.createDirectories(path.resolve(file).getParent());
            Files.write(path.resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Deletes one file. */
    public SmallFolder without(String file) {
        try {
            Files.delete(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Its data.yaml, under another name. */
    public String yaml(String name) {
        return YAML.replace("name: Small", "name: " + name);
    }

    /** Reads the folder. */
    public DataSet read() {
        return DataFolder.read(path);
    }
}
