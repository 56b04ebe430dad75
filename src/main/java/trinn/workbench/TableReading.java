package trinn.workbench;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trinn.facts.Tiers;
import trinn.scheme.SchemeFiles;

/** How the rules of a scheme read a table of tiers, which says what its curve is. */
public enum TableReading {
    /** One value for each tier. */
    AT,
    /** Slice by slice: what is given adds up. */
    STEPPED,
    /** Along straight lines between the points. */
    INTERPOLATED;

    /** How the first rule that reads the table does; {@link #AT} where none does. */
    public static TableReading of(SchemeFiles files, String term) {
        Pattern read = Pattern.compile(
                "\\bterms\\s*\\.\\s*" + Pattern.quote(term) + "\\s*\\.\\s*(at|stepped|between|interpolated)\\b");
        for (String rules : files.rules().values()) {
            Matcher found = read.matcher(rules);
            if (found.find()) {
                return switch (found.group(1)) {
                    case "at" -> AT;
                    case "interpolated" -> INTERPOLATED;
                    default -> STEPPED;
                };
            }
        }
        return AT;
    }

    /** What a table gives for a value, read in this way. */
    public BigDecimal of(Tiers table, BigDecimal value) {
        return switch (this) {
            case AT -> table.at(value);
            case STEPPED -> table.stepped(value);
            case INTERPOLATED -> table.interpolated(value);
        };
    }

    /** The value where a curve of the table ends: a quarter of its width behind its last border. */
    public static BigDecimal end(List<BigDecimal> borders) {
        BigDecimal last = borders.getLast();
        BigDecimal width =
                last.subtract(borders.getFirst().min(BigDecimal.ZERO)).abs();
        return width.signum() == 0 ? last.add(BigDecimal.ONE) : last.add(width.divide(BigDecimal.valueOf(4)));
    }
}
