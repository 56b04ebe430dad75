package trinn.payrun.file;

/** What files there are. The names are stored. */
public enum FileType {
    /** Lines for payroll, as columns of a text file. */
    CSV("csv", "text/csv"),
    /** Lines for payroll in a workbook, with a sheet of control totals. */
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** PAXml 2.0, which Swedish payroll systems read. */
    PAXML("xml", "application/xml"),
    /** The balanced journal for the books. */
    JOURNAL("csv", "text/csv");

    private final String ending;
    private final String media;

    FileType(String ending, String media) {
        this.ending = ending;
        this.media = media;
    }

    String ending() {
        return ending;
    }

    /** The media type by which browsers know it. */
    public String media() {
        return media;
    }
}
