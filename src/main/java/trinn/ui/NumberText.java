package trinn.ui;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads a number as people type it: spaces of any kind between groups, comma or point before the decimals, any minus,
 * a unit behind.
 *
 * @param decimal what the reader's language puts before the decimals
 * @param grouping what it puts between groups of three digits
 */
record NumberText(char decimal, char grouping) {

    private static final int LONGEST = 40;

    /** The number; empty where the text is none or could mean two. */
    Optional<BigDecimal> parse(String text) {
        String bare = text.replaceAll("[\\s\\u00a0\\u202f\\u2009'’]", "")
                .replaceAll("[\\u2212\\u2013]", "-")
                .replaceFirst("[%\\p{Alpha}]*$", "");
        if (bare.length() > LONGEST) {
            return Optional.empty();
        }
        String number = plain(bare);
        return number.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)") ? Optional.of(new BigDecimal(number)) : Optional.empty();
    }

    private String plain(String bare) {
        String group = grouping == '.' || grouping == ',' ? String.valueOf(grouping) : "";
        if (!group.isEmpty() && bare.matches(grouped(group))) {
            return bare.replace(group, "").replace(decimal, '.');
        }
        // One comma or point that cannot stand between groups is the decimal one.
        return bare.replace(',', '.');
    }

    private String grouped(String group) {
        return "[-+]?[1-9]\\d{0,2}(\\" + group + "\\d{3})+(\\" + decimal + "\\d*)?";
    }
}
