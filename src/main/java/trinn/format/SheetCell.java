package trinn.format;

/**
 * Texts in files that people open as spreadsheets. A spreadsheet takes a text that begins with one of a few signs for a formula
 * and runs it; an apostrophe before it makes it a text again.
 */
public final class SheetCell {

    private static final String SIGNS = "=+-@\t\r";

    private SheetCell() {}

    /** A text that no spreadsheet runs. Numbers are no texts: write them as they are. */
    public static String harmless(String text) {
        return isRun(text) ? "'" + text : text;
    }

    /** The text of a cell that {@link #harmless} wrote; any other as it is. */
    public static String plain(String cell) {
        return cell.startsWith("'") && isRun(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isRun(String text) {
        return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0;
    }
}
