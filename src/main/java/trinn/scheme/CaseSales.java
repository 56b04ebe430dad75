package trinn.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.facts.Buyer;
import trinn.facts.ExchangeRate;
import trinn.facts.ExchangeRates;
import trinn.facts.Period;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.source.ProblemsException;
import trinn.source.YamlNode;

/** Reads sales and refunds of a golden case, in the currency of the scheme or in others with their rates. */
final class CaseSales {

    private final Period period;
    private final String currency;
    private final ExchangeRates rates;

    CaseSales(Period period, Currency currency, @Nullable YamlNode rates) {
        this.period = period;
        this.currency = currency.getCurrencyCode();
        this.rates = new ExchangeRates(this.currency);
        if (rates != null) {
            rates.list().forEach(this::rate);
        }
    }

    private void rate(YamlNode node) {
        node.only("currency", "from", "rate");
        CaseFacts.made(node, () -> {
            rates.add(
                    node.need("currency").text(),
                    node.need("from").date(),
                    node.need("rate").number());
            return rates;
        });
    }

    /** The rates that hold on the last day of the period. */
    List<ExchangeRate> rates() {
        return rates.on(period.to().minusDays(1));
    }

    List<Sale> sales(YamlNode node) {
        List<Sale> sales = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlNode item : node.list()) {
            item.only(
                    "code",
                    "date",
                    "customer",
                    "product",
                    "type",
                    "quantity",
                    "value",
                    "discount",
                    "cost",
                    "paid",
                    "daysLate",
                    "share",
                    "currency",
                    "group",
                    "customerClass",
                    "nthOfSeller",
                    "nthOfCompany",
                    "monthsWithoutSale",
                    "attributes");
            LocalDate date = saleDate(item);
            String code = item.get("code", YamlNode::text, "sale " + (sales.size() + 1));
            CaseFacts.requireNew(item, "sale", code, seen);
            sales.add(new Sale(
                    code,
                    date,
                    item.get("customer", YamlNode::text, ""),
                    item.get("product", YamlNode::text, ""),
                    item.get("type", YamlNode::text, ""),
                    item.get("quantity", YamlNode::number, BigDecimal.ONE),
                    money(item, "value", item.need("value").number(), date),
                    money(item, "discount", item.get("discount", YamlNode::number, BigDecimal.ZERO), date),
                    money(item, "cost", item.get("cost", YamlNode::number, null), date),
                    money(item, "paid", item.get("paid", YamlNode::number, null), date),
                    item.get("daysLate", YamlNode::number, BigDecimal.ZERO),
                    share(item),
                    BigDecimal.ZERO,
                    new Buyer(
                            item.get("group", YamlNode::text, ""),
                            item.get("customerClass", YamlNode::text, ""),
                            item.get("nthOfSeller", YamlNode::number, null),
                            item.get("nthOfCompany", YamlNode::number, null),
                            item.get("monthsWithoutSale", YamlNode::number, null),
                            CaseFacts.attributes(item))));
        }
        return sales;
    }

    List<Refund> refunds(YamlNode node) {
        List<Refund> refunds = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlNode item : node.list()) {
            item.only("code", "sale", "date", "value", "rate", "sold", "left", "currency");
            LocalDate date = date(item);
            String code = item.get("code", YamlNode::text, "refund " + (refunds.size() + 1));
            CaseFacts.requireNew(item, "refund", code, seen);
            if (item.need("value").number().signum() <= 0) {
                throw item.need("value").problem("What is given back is above 0. Write it without a minus.");
            }
            refunds.add(new Refund(
                    code,
                    item.need("sale").text(),
                    date,
                    money(item, "value", item.need("value").number(), date),
                    item.get("rate", YamlNode::number, null),
                    item.get("sold", YamlNode::date, null),
                    item.get("left", YamlNode::number, null)));
        }
        return refunds;
    }

    /** A sale of an earlier period may stand here with what was paid of it in this one. */
    private LocalDate saleDate(YamlNode item) {
        LocalDate date = item.get("date", YamlNode::date, period.from());
        if (!date.isBefore(period.from())) {
            return date(item);
        }
        if (item.get("paid") == null) {
            throw outside(
                    item, date, " With an earlier day, write what was paid of the sale in the period: paid: 1000.");
        }
        return date;
    }

    private LocalDate date(YamlNode item) {
        LocalDate date = item.get("date", YamlNode::date, period.from());
        if (!period.contains(date)) {
            throw outside(item, date, "");
        }
        return date;
    }

    private ProblemsException outside(YamlNode item, LocalDate date, String advice) {
        return item.need("date")
                .problem("The day %s does not lie in the period from %s to %s (exclusive).%s"
                        .formatted(date, period.from(), period.to(), advice));
    }

    private static BigDecimal share(YamlNode item) {
        BigDecimal share = item.get("share", YamlNode::number, BigDecimal.ONE);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw item.need("share").problem("A share lies between 0 and 1. Write 0.5 for a half.");
        }
        return share;
    }

    private <T extends @Nullable BigDecimal> T money(YamlNode item, String key, T amount, LocalDate date) {
        String from = item.get("currency", YamlNode::text, currency);
        if (amount == null || from.equals(currency)) {
            return amount;
        }
        @SuppressWarnings("unchecked")
        T converted = (T) CaseFacts.made(item.need("currency"), () -> converted(amount, from, date));
        return converted;
    }

    private BigDecimal converted(BigDecimal amount, String from, LocalDate date) {
        try {
            return rates.convert(amount, from, date);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage()
                    + " Write one under rates: {currency: %s, from: %s, rate: 10}.".formatted(from, date));
        }
    }
}
