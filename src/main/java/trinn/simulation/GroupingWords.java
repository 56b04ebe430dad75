package trinn.simulation;

import java.util.Locale;
import trinn.source.Translations;

/** What groupings and their groups are called, on the screen and on paper alike. */
public final class GroupingWords {

    private final Translations words;

    /** In a reader's language. */
    public GroupingWords(Locale reader) {
        this.words = Translations.of(reader);
    }

    /** What payouts are put together by. */
    public String title(Grouping by) {
        return switch (by.by()) {
            case DEPARTMENT -> words.text("grid.department");
            case ROLE -> words.text("grid.role");
            case PERIOD -> words.text("grid.period");
            case TENURE -> words.text("grid.tenure");
            case ATTAINMENT -> words.text("grid.quartile.attainment");
            case BASELINE_PAY -> words.text("grid.quartile.pay");
            case ATTRIBUTE -> by.attribute();
        };
    }

    /** The name of a group; of a period its id. */
    public String group(Grouping by, String group) {
        if (group.isEmpty()) {
            return words.text("grid.group.unsaid");
        }
        return switch (by.by()) {
            case TENURE -> words.text("grid.tenure." + group);
            case ATTAINMENT, BASELINE_PAY -> words.text("grid.quartile." + group);
            case DEPARTMENT, ROLE, ATTRIBUTE, PERIOD -> group;
        };
    }
}
