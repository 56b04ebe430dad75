package trinn.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import trinn.facts.Kind;
import trinn.format.Formats;

/** Tables and numbers as the pages have them, in English. */
final class Markdown {

    static final Formats FORMATS = Formats.of(Locale.UK);

    private Markdown() {}

    /** A table with these heads; a head that ends in {@code :} is right-aligned. Nothing where it would have no rows. */
    static String table(List<String> heads, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add(row(heads.stream().map(head -> head.replaceFirst(":$", "")).toList()));
        lines.add(heads.stream()
                .map(head -> head.endsWith(":") ? "---:" : "---")
                .collect(Collectors.joining("|", "|", "|")));
        rows.forEach(cells -> lines.add(row(cells)));
        return String.join("\n", lines) + "\n";
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Money with the decimals it has, none or at least two. */
    static String money(BigDecimal amount) {
        return FORMATS.number(amount, 2);
    }

    /** A number of a kind, money with its currency. */
    static String value(BigDecimal number, Kind kind, Currency currency) {
        return switch (kind) {
            case MONEY -> money(number) + " " + currency;
            case RATIO -> FORMATS.percent(number);
            case COUNT, NUMBER, TEXT -> FORMATS.number(number);
        };
    }

    /** An enum's word as people write it: {@code PAID_MARGIN} is {@code paid margin}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
