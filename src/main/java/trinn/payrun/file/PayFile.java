package trinn.payrun.file;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A file as it is handed on.
 *
 * @param name such as {@code pay-run-12-2026-10.csv}
 * @param media its media type
 * @param content its bytes, the same for the same run and mapping
 */
public record PayFile(String name, String media, byte[] content) {

    /**
     * Makes a file.
     *
     * @throws RefusedException where something is in the way; no part of a file is made then
     */
    public static PayFile of(FileType type, Handover run, Mapping mapping) {
        List<Obstacle> problems = mapping.problems(run, type);
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        byte[] content = switch (type) {
            case CSV -> new CsvFile(run, mapping).bytes();
            case EXCEL -> new ExcelFile(run, mapping).bytes();
            case PAXML -> new PaxmlFile(run, mapping).bytes();
            case JOURNAL -> new JournalFile(run, mapping).bytes();
        };
        return new PayFile(name(type, run), type.media(), content);
    }

    /** The name of a file. */
    public static String name(FileType type, Handover run) {
        YearMonth month = YearMonth.from(run.period().from());
        boolean whole =
                run.period().from().equals(month.atDay(1)) && run.lastDay().equals(month.atEndOfMonth());
        return "pay-run-%d-%s%s.%s"
                .formatted(
                        run.run(),
                        whole ? month : run.period().from(),
                        type == FileType.JOURNAL ? "-journal" : "",
                        type.ending());
    }

    /**
     * The first lines of the file for payroll as text, as far as they can be written: what is missing is empty, and signs that the
     * encoding lacks are shown all the same. Of Excel it is what the sheet of lines holds.
     *
     * @param lines the most that there are
     */
    public static String preview(Handover run, Mapping mapping, int lines) {
        return mapping.type() == FileType.PAXML
                ? new PaxmlFile(run, mapping).text(lines)
                : new CsvFile(run, mapping).text(lines);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PayFile file
                && name.equals(file.name)
                && media.equals(file.media)
                && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, media, Arrays.hashCode(content));
    }
}
