package trinn.language;

import java.util.List;
import trinn.language.MistakeTable.Row;

/** Writes {@code docs/rule-errors.md} from the table of mistakes. */
final class MistakePage {

    private static final String INTRODUCTION = """
            # What the check of rules says

            Each message names the file, line and column, and has a code. This page lists every code with examples: what
            stands in the rule, what Trinn says, and what to write instead. It is written by the tests from
            `src/test/resources/mistakes/table.txt`, so it says what the check says today.

            Warnings let the scheme run; everything else must be mended first. A fix that can be made by itself is offered
            in the editor.
            """;

    private MistakePage() {}

    static String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (Mistake mistake : Mistake.values()) {
            page.append("\n## %s %s%s\n\n"
                    .formatted(
                            mistake.code(),
                            mistake.title(),
                            mistake.severity() == trinn.source.Severity.WARNING ? " (a warning)" : ""));
            List<Row> rows = MistakeTable.rows()
                    .filter(row -> row.told().code().equals(mistake.code()))
                    .toList();
            if (rows.isEmpty()) {
                page.append(without(mistake)).append('\n');
                continue;
            }
            page.append("| instead of | stands | Trinn says |\n|---|---|---|\n");
            rows.forEach(row -> page.append("| %s | %s | %s |\n"
                    .formatted(
                            code(row.written()),
                            code(row.instead()),
                            cell(row.told().message() + " " + row.told().suggestion()))));
        }
        return page.toString();
    }

    private static String without(Mistake mistake) {
        return switch (mistake) {
            case NO_RULES -> "The folder of the scheme holds no file with rules. Add a file `rules.drl`.";
            case REACHES_OUT ->
                "The second look, at what the rules were translated to, found something that rules cannot use. A rule reads"
                        + " its facts and terms, calculates, and pays.";
            default ->
                "The check let the rule pass, and its translation did not succeed. Write its conditions and calculations in"
                        + " simpler parts.";
        };
    }

    private static String code(String text) {
        String line = text.replace("⏎", " ").strip();
        String shown = line.length() > 90 ? line.substring(0, 90) + "…" : line;
        return shown.isEmpty() ? "(nothing)" : "`` " + cell(shown) + " ``";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
