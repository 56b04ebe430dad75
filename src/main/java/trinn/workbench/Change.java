package trinn.workbench;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a scheme that is not the same in two versions.
 *
 * @param before in the first; null where it came with the second
 * @param after in the second; null where it went
 */
public record Change(@Nullable Part before, @Nullable Part after) {

    /** A line of either text. */
    public record Line(Side side, String text) {}

    /** Which of the two has a line. */
    public enum Side {
        /** The first alone. */
        BEFORE,
        /** The second alone. */
        AFTER,
        /** Both. */
        BOTH
    }

    /** One of both, the second where there are two. */
    public Part part() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    /** The lines of both texts, those of the first before those that took their place. */
    public List<Line> lines() {
        List<DiffRow> rows = DiffRowGenerator.create()
                .lineNormalizer(line -> line)
                .build()
                .generateDiffRows(lines(before), lines(after));
        List<Line> lines = new ArrayList<>();
        List<Line> later = new ArrayList<>();
        for (DiffRow row : rows) {
            if (row.getTag() == DiffRow.Tag.EQUAL) {
                lines.addAll(later);
                later.clear();
                lines.add(new Line(Side.BOTH, row.getNewLine()));
            } else {
                if (row.getTag() != DiffRow.Tag.INSERT) {
                    lines.add(new Line(Side.BEFORE, row.getOldLine()));
                }
                if (row.getTag() != DiffRow.Tag.DELETE) {
                    later.add(new Line(Side.AFTER, row.getNewLine()));
                }
            }
        }
        lines.addAll(later);
        return lines;
    }

    private static List<String> lines(@Nullable Part part) {
        return part == null ? List.of() : part.text().lines().toList();
    }
}
