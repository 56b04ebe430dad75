package trinn.simulation.ui;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.simulation.SideFigure;
import trinn.simulation.ui.FigureTable.Cell;
import trinn.ui.Tone;

/** Writes figures that stand side by side, money in whole units. */
final class SideCells {

    private static final String UNKNOWN = "–";
    private static final int DIGITS = 2;

    private final Formats formats;

    SideCells(Locale reader) {
        this.formats = Formats.of(reader);
    }

    /** A figure of a column, with what stands below it. */
    Cell cell(SideFigure figure, @Nullable BigDecimal number, String about) {
        Tone tone = figure.isDifference() && number != null ? Tone.ofDifference(number) : Tone.PLAIN;
        return new Cell(text(figure, number), tone, about);
    }

    String text(SideFigure figure, @Nullable BigDecimal number) {
        if (number == null) {
            return UNKNOWN;
        }
        return switch (figure.kind()) {
            case MONEY -> figure.isDifference() ? formats.wholeMoneyDifference(number) : formats.wholeMoney(number);
            case RATIO -> figure.isDifference() ? formats.percentDifference(number) : formats.percent(number);
            case COUNT -> formats.count(number.longValue());
            default -> formats.decimals(number, DIGITS);
        };
    }

    /** An amount. */
    Cell money(@Nullable BigDecimal amount) {
        return Cell.of(amount == null ? UNKNOWN : formats.wholeMoney(amount));
    }

    /** What is paid more or less. */
    Cell difference(@Nullable BigDecimal amount) {
        return amount == null
                ? Cell.of(UNKNOWN)
                : new Cell(formats.wholeMoneyDifference(amount), Tone.ofDifference(amount));
    }
}
