package trinn.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import trinn.source.Spelling;

/** What a workbook says of itself: its sheets, from when it counts days, and which styles show dates. */
final class ExcelBook extends ExcelXml.Part {

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final List<ExcelFile.Sheet> sheets = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private boolean from1904;
    private boolean inCellStyles;
    private int styles;

    private ExcelBook() {}

    /** Reads the workbook's own parts. */
    static ExcelBook read(XSSFReader parts) throws IOException {
        ExcelBook book = new ExcelBook();
        try (InputStream in = ExcelFile.part(parts::getWorkbookData)) {
            ExcelXml.parse(in, book);
        }
        try (InputStream in = ExcelFile.part(parts::getStylesData)) {
            if (in != null) {
                ExcelXml.parse(in, book);
            }
        }
        return book;
    }

    @Override
    long largest() {
        return ExcelXml.LARGEST_DESCRIPTION;
    }

    /** Whether days are counted from 1904. */
    boolean from1904() {
        return from1904;
    }

    /** Whether cells of a style show dates. */
    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    /** The sheets that are not shown. */
    List<ExcelFile.Sheet> hidden() {
        return sheets.stream().filter(sheet -> !sheet.isVisible()).toList();
    }

    /** All names, those of visible sheets first. */
    List<String> names() {
        return Stream.concat(sheets.stream().filter(ExcelFile.Sheet::isVisible), hidden().stream())
                .map(ExcelFile.Sheet::name)
                .toList();
    }

    /**
     * The sheet of a name, or the first visible one where the name is empty.
     *
     * @throws UnreadableException where there is none
     */
    ExcelFile.Sheet choose(String name) throws UnreadableException {
        return sheets.stream()
                .filter(sheet ->
                        name.isEmpty() ? sheet.isVisible() : sheet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableException(
                        0,
                        name.isEmpty()
                                ? "The workbook has no sheet that can be seen."
                                : "There is no sheet \"%s\". %s".formatted(name, Spelling.advice(name, names()))));
    }

    @Override
    public void startElement(String space, String name, String prefixed, Attributes attributes) {
        switch (name) {
            case "workbookPr" -> from1904 = List.of("1", "true").contains(text(attributes, "date1904"));
            case "sheet" -> {
                String id = attributes.getValue(RELATION, "id");
                String strict = attributes.getValue(STRICT_RELATION, "id");
                sheets.add(new ExcelFile.Sheet(
                        text(attributes, "name"),
                        id != null ? id : strict != null ? strict : "",
                        text(attributes, "state")));
            }
            case "numFmt" -> formats.put(number(attributes, "numFmtId"), text(attributes, "formatCode"));
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    dates.set(styles++, showsDay(number(attributes, "numFmtId")));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String space, String name, String prefixed) {
        if (name.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    /** Formats of durations and times of day show no day. */
    private boolean showsDay(int id) {
        String code = formats.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
        if (code == null || !DateUtil.isADateFormat(id, code)) {
            return false;
        }
        String shown = code.toLowerCase(Locale.ROOT).replaceAll("\\[[^\\]]*]|\"[^\"]*\"|\\\\.", "");
        return shown.matches("(?s).*[yd].*") || shown.contains("m") && !shown.matches("(?s).*[hs].*");
    }

    private static String text(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value;
    }

    private static int number(Attributes attributes, String name) {
        try {
            return Integer.parseInt(text(attributes, name));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
