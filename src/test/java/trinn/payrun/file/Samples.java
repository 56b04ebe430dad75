package trinn.payrun.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import trinn.facts.Period;
import trinn.payrun.file.FileFormat.Decimals;
import trinn.payrun.file.FileFormat.Encoding;
import trinn.payrun.file.FileFormat.Minus;

/** A small run and the mapping of its data set, and what of both tests vary. */
public final class Samples {

    static final Period SEPTEMBER = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1));
    static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));

    private Samples() {}

    /** A payment of October to P001 of the department North. */
    static Payment payment(String component, Kind kind, String amount) {
        return payment("P001", component, kind, amount);
    }

    static Payment payment(String payee, String component, Kind kind, String amount) {
        return new Payment(payee, "Åse Ødegård", "North", component, kind, OCTOBER, "12 deals", new BigDecimal(amount));
    }

    static Payment named(String name) {
        return new Payment("P001", name, "North", "Commission", Kind.PAY, OCTOBER, "", BigDecimal.TEN);
    }

    static Payment in(String department, Kind kind, String component, String amount) {
        return new Payment("P001", "Åse", department, component, kind, OCTOBER, "", new BigDecimal(amount));
    }

    static Handover run(String currency, List<Payment> payments) {
        return new Handover(
                12,
                "Nordhandel",
                OCTOBER,
                LocalDate.of(2026, 11, 20),
                Currency.getInstance(currency),
                "ab12".repeat(16),
                "cd34".repeat(16),
                payments);
    }

    static Handover run(Payment... payments) {
        return run("SEK", List.of(payments));
    }

    /** One of each kind, for two payees. */
    public static Handover small() {
        return run(
                payment("Commission", Kind.PAY, "1234.5"),
                new Payment(
                        "P002",
                        "=HYPERLINK(1)",
                        "South",
                        "Bonus",
                        Kind.PAY,
                        OCTOBER,
                        "A; \"quoted\" text\nof two lines",
                        new BigDecimal("100")),
                new Payment(
                        "P001",
                        "Åse Ødegård",
                        "North",
                        "Commission",
                        Kind.DIFFERENCE,
                        SEPTEMBER,
                        "",
                        new BigDecimal("-20.25")),
                payment("", Kind.ADJUSTMENT, "0"),
                payment("Holiday pay", Kind.COST, "160.10"),
                payment("Contributions", Kind.COST, "194.31"),
                payment("Bonus", Kind.ACCRUAL, "50"));
    }

    static FileFormat format(Decimals decimals, Minus minus, Encoding encoding) {
        FileFormat plain = Ready.plain(Locale.ENGLISH);
        return new FileFormat(
                plain.columns(), plain.delimiter(), decimals, minus, plain.dates(), encoding, true, false);
    }

    static FileFormat withTrailer(FileFormat format) {
        return new FileFormat(
                format.columns(),
                format.delimiter(),
                format.decimals(),
                format.minus(),
                format.dates(),
                format.encoding(),
                format.header(),
                true);
    }

    /** Two wage types, cost centres for both departments, all accounts. */
    public static Mapping mapping() {
        return mapping(FileType.CSV, Ready.plain(Locale.ENGLISH));
    }

    static Mapping mapping(FileType type, FileFormat format) {
        return new Mapping(
                type,
                "en",
                "5560001234",
                format,
                WageTypes.NONE
                        .with(WageTypes.OTHERS, Kind.PAY, new WageType("300", "Variable pay"))
                        .with("Commission", Kind.PAY, new WageType("310", "Commission")),
                new TreeMap<>(Map.of("North", "10", "South", "20")),
                new EmployeeNumbers(true, new TreeMap<>(Map.of("P001", "007"))),
                1,
                accounts());
    }

    static Accounts accounts() {
        return Accounts.of(
                Map.of(
                        Account.PAY, "5000",
                        Account.HOLIDAY_PAY, "5180",
                        Account.CONTRIBUTIONS, "5400",
                        Account.OWED_TO_PAYEES, "2930",
                        Account.OWED_HOLIDAY_PAY, "2940",
                        Account.OWED_CONTRIBUTIONS, "2770",
                        Account.ACCRUALS, "2960"),
                Map.of("Holiday pay", CostType.HOLIDAY_PAY, "Contributions", CostType.CONTRIBUTIONS));
    }

    static Mapping with(Mapping mapping, WageTypes wageTypes) {
        return new Mapping(
                mapping.type(),
                mapping.language(),
                mapping.company(),
                mapping.format(),
                wageTypes,
                mapping.costCentres(),
                mapping.employees(),
                mapping.dimension(),
                mapping.accounts());
    }

    static Mapping with(Mapping mapping, EmployeeNumbers employees) {
        return new Mapping(
                mapping.type(),
                mapping.language(),
                mapping.company(),
                mapping.format(),
                mapping.wageTypes(),
                mapping.costCentres(),
                employees,
                mapping.dimension(),
                mapping.accounts());
    }

    static Mapping with(Mapping mapping, Accounts accounts) {
        return new Mapping(
                mapping.type(),
                mapping.language(),
                mapping.company(),
                mapping.format(),
                mapping.wageTypes(),
                mapping.costCentres(),
                mapping.employees(),
                mapping.dimension(),
                accounts);
    }

    static Mapping withCentres(Mapping mapping, Map<String, String> centres) {
        return new Mapping(
                mapping.type(),
                mapping.language(),
                mapping.company(),
                mapping.format(),
                mapping.wageTypes(),
                new TreeMap<>(centres),
                mapping.employees(),
                mapping.dimension(),
                mapping.accounts());
    }

    static Mapping in(String language, Mapping mapping) {
        return new Mapping(
                mapping.type(),
                language,
                mapping.company(),
                mapping.format(),
                mapping.wageTypes(),
                mapping.costCentres(),
                mapping.employees(),
                mapping.dimension(),
                mapping.accounts());
    }
}
