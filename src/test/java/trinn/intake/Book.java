package trinn.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook that is written part by part, so that each can be broken. */
final class Book implements BadFile.Content {

    static final String HEADER =
            row(1, text("A1", "Order"), text("B1", "Day"), text("C1", "Seller"), text("D1", "Amount"));
    static final String GOOD = row(2, text("A2", "A1"), day("B2", "46024"), text("C2", "Bo"), number("D2", "400.5"));

    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, BadFile.Content> parts = new LinkedHashMap<>();

    private Book() {}

    /** One visible sheet of rows. */
    static Book of(String... rows) {
        return new Book()
                .with("[Content_Types].xml", types(SHEET_ML + "sheet.main+xml"))
                .with("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")))
                .with("xl/workbook.xml", workbook("", "<sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/>"))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relations(
                                relation("r1", "worksheet", "worksheets/sheet1.xml"),
                                relation("r2", "worksheet", "worksheets/sheet2.xml"),
                                relation("r3", "styles", "styles.xml"),
                                relation("r4", "sharedStrings", "sharedStrings.xml")))
                .with("xl/styles.xml", styles())
                .with("xl/sharedStrings.xml", strings("shared"))
                .with("xl/worksheets/sheet1.xml", sheet(rows))
                .with("xl/worksheets/sheet2.xml", sheet(HEADER, GOOD));
    }

    Book with(String part, String text) {
        return with(part, out -> out.write(text.getBytes(UTF_8)));
    }

    Book with(String part, BadFile.Content content) {
        parts.put(part, content);
        return this;
    }

    Book without(String part) {
        parts.remove(part);
        return this;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, BadFile.Content> part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            part.getValue().write(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    static String types(String workbook) {
        return START + "<Types xmlns=\"" + TYPES + "\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                + override("workbook.xml", workbook)
                + override("worksheets/sheet1.xml", SHEET_ML + "worksheet+xml")
                + override("worksheets/sheet2.xml", SHEET_ML + "worksheet+xml")
                + override("styles.xml", SHEET_ML + "styles+xml")
                + override("sharedStrings.xml", SHEET_ML + "sharedStrings+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    static String relations(String... relations) {
        return START + "<Relationships xmlns=\"" + RELATIONS + "\">" + String.join("", relations) + "</Relationships>";
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATION + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    static String workbook(String properties, String... sheets) {
        return START + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATION + "\">" + properties + "<sheets>"
                + String.join("", sheets) + "</sheets></workbook>";
    }

    /** Style 1 shows a day, 2 a duration, 3 a number. */
    static String styles() {
        return START + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"2\">"
                + "<numFmt numFmtId=\"164\" formatCode=\"[h]:mm:ss\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"#,##0.00&quot; day&quot;\"/></numFmts>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                + "<xf numFmtId=\"165\"/></cellXfs></styleSheet>";
    }

    static String strings(String... texts) {
        StringBuilder all = new StringBuilder(START + "<sst xmlns=\"" + MAIN + "\">");
        for (String text : texts) {
            all.append("<si><t>").append(text).append("</t></si>");
        }
        return all.append("</sst>").toString();
    }

    static String sheet(String... rows) {
        return START + sheetStart() + String.join("", rows) + sheetEnd();
    }

    static String sheetStart() {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>";
    }

    static String sheetEnd() {
        return "</sheetData></worksheet>";
    }

    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static String text(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static String number(String place, String number) {
        return cell(place, "", "<v>" + number + "</v>");
    }

    static String day(String place, String serial) {
        return cell(place, " s=\"1\"", "<v>" + serial + "</v>");
    }

    static String cell(String place, String attributes, String inner) {
        return "<c r=\"" + place + "\"" + attributes + ">" + inner + "</c>";
    }
}
