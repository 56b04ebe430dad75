package trinn.simulation.ui;

import java.util.Locale;
import trinn.format.Formats;
import trinn.simulation.GoalReach;
import trinn.simulation.ui.FigureTable.Cell;
import trinn.source.Translations;
import trinn.ui.Tone;

/** Says how targets were reached, and whether that is as it should be. */
final class GoalWords {

    private final Translations words;
    private final Formats formats;

    GoalWords(Locale reader) {
        this.words = Translations.of(reader);
        this.formats = Formats.of(reader);
    }

    /** The share that was reached, with whether it is too small or too great. */
    Cell reached(GoalReach one) {
        String word = switch (one.against()) {
            case -1 -> "few";
            case 1 -> "many";
            default -> "right";
        };
        return new Cell(
                words.text("goals.reached." + word, formats.percent(one.share())),
                one.against() == 0 ? Tone.MORE : Tone.PLAIN);
    }
}
