package trinn.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.records.Row;

/** Checks what the data says of pay: contracts, objectives, rates, balances, refunds. */
final class PayChecks {

    private final Layout layout;
    private final Report report;
    private final Set<String> rates = new HashSet<>();

    PayChecks(Layout layout, Report report) {
        this.layout = layout;
        this.report = report;
    }

    void check(Section section, Row row) {
        switch (row.type()) {
            case CONTRACTS -> requireAfter(section, row, "end", row.day("start"));
            case OBJECTIVES -> {
                requireAfter(section, row, "to", row.day("from"));
                requireNotNegative(section, row, "weight");
                requireNotNegative(section, row, "score");
            }
            case RATES -> checkRate(section, row);
            case BALANCES -> {
                if (!row.text("account").equals("instalment")) {
                    requirePositive(section, row, "amount", "What is owed or withheld is above 0.");
                }
            }
            case REFUNDS -> checkRefund(section, row);
            default -> {}
        }
    }

    private void checkRate(Section section, Row row) {
        String code = row.text("currency");
        requirePositive(section, row, "rate", "A rate is above 0.");
        if (!isCurrency(code)) {
            fail(section, row, "currency", "This is not a currency. Write its three letters, such as EUR.");
        } else if (code.equals(layout.currency())) {
            fail(
                    section,
                    row,
                    "currency",
                    "The amounts of the data set are in %s already. Rates are of other currencies.".formatted(code));
        } else if (!rates.add(code + row.day("from"))) {
            fail(
                    section,
                    row,
                    "from",
                    "There are two rates of %s from this day on. Take one of them out.".formatted(code));
        }
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private void checkRefund(Section section, Row row) {
        requirePositive(section, row, "amount", "What is given back is above 0. Write it without a minus.");
        requireNotNegative(section, row, "rate");
        requireNotNegative(section, row, "left");
        LocalDate sold = row.date("sold");
        if (sold != null && sold.isAfter(row.day("date"))) {
            fail(section, row, "sold", "Nothing is given back before it is sold.");
        }
    }

    private void requireAfter(Section section, Row row, String field, LocalDate first) {
        LocalDate end = row.date(field);
        if (end != null && !end.isAfter(first)) {
            fail(
                    section,
                    row,
                    field,
                    "The first day after the last must come after the first day, %s.".formatted(first));
        }
    }

    private void requireNotNegative(Section section, Row row, String field) {
        @Nullable BigDecimal number = row.number(field);
        if (number != null && number.signum() < 0) {
            fail(section, row, field, "This must not be negative.");
        }
    }

    private void requirePositive(Section section, Row row, String field, String message) {
        if (row.amount(field).signum() <= 0) {
            fail(section, row, field, message);
        }
    }

    private void fail(Section section, Row row, String field, String message) {
        report.add(section.problem(Check.RANGE, row, field, message));
    }
}
