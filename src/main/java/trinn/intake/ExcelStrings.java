package trinn.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The texts that a workbook keeps once and its cells refer to. */
final class ExcelStrings extends ExcelXml.Part {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int EACH = 60;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private long room;
    private boolean inText;
    private boolean inReading;

    ExcelStrings() {
        this(250_000_000);
    }

    /** @param room about how many bytes the texts may take */
    ExcelStrings(long room) {
        this.room = room;
    }

    @Override
    long largest() {
        return ExcelXml.LARGEST_SHEET;
    }

    /** The text of a number, or null where there is none. */
    @org.jspecify.annotations.Nullable String get(int number) {
        return number >= 0 && number < texts.size() ? texts.get(number) : null;
    }

    @Override
    public void startElement(String space, String name, String prefixed, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> inReading = true;
            case "t" -> inText = !inReading;
            default -> {}
        }
    }

    @Override
    public void endElement(String space, String name, String prefixed) throws SAXException {
        switch (name) {
            case "si" -> add();
            case "rPh" -> inReading = false;
            case "t" -> inText = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] letters, int from, int length) throws SAXException {
        if (inText) {
            if (text.length() + length > TextFile.LONGEST_CELL) {
                throw new ExcelXml.Ended(new UnreadableException(0, TextFile.LONG_CELL));
            }
            text.append(letters, from, length);
        }
    }

    private void add() throws SAXException {
        room -= EACH + text.length();
        if (room < 0) {
            throw new ExcelXml.Ended(new UnreadableException(
                    0, "The workbook holds too many different texts. Save the sheet as CSV, and bring that in."));
        }
        texts.add(decode(text.toString()));
    }

    /** Workbooks write control characters as {@code _x000D_}. */
    static String decode(String written) {
        return written.contains("_x")
                ? ESCAPE.matcher(written)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : written;
    }
}
