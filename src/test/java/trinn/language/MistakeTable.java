package trinn.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.source.Problem;
import trinn.source.ProblemsException;

/** Mistakes that people make in rules, and what they are told: {@code src/test/resources/mistakes/table.txt}. */
final class MistakeTable {

    static final Path FILE = Path.of("src/test/resources/mistakes/table.txt");
    static final String RULE = read(Path.of("src/test/resources/mistakes/rule.drl"));

    static final String MESSAGES = read(Path.of("src/test/resources/mistakes/messages_nb.properties"));

    /** The files in which mistakes are made, each as it is without one, in the order in which they are looked through. */
    static final Map<String, String> WHOLE = whole();

    private static final String RULES_FILE = "rules.drl";
    private static final String SEPARATOR = "\t";

    private MistakeTable() {}

    /**
     * A mistake.
     *
     * @param written what stands in the good rules, or in their messages
     * @param instead what stands there by mistake
     * @param code the code that must be told
     * @param place line and column
     * @param message what is wrong
     * @param suggestion what to write instead
     * @param fixed the line after the offered fix, or the empty text
     */
    record Row(
            String written,
            String instead,
            String code,
            String place,
            String message,
            String suggestion,
            String fixed) {

        /** The file in which the mistake is made: the first that holds what is written. */
        String file() {
            return WHOLE.entrySet().stream()
                    .filter(file -> file.getValue().contains(written))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("\"%s\" stands in no file.".formatted(written)));
        }

        /** The rules and, where the mistake is in another file, that one. */
        SchemeFiles files(String text) {
            SchemeFiles rules = MistakeTable.files(Texts.HEAD + RULE);
            return rules.with(file(), text);
        }

        /** The whole file with the mistake in it. */
        String text() {
            String whole = WHOLE.get(file());
            int at = written.equals("end") ? whole.lastIndexOf("end") : whole.indexOf(written);
            String mistake = instead.replace("⏎", "\n").replace("<U+202E>", "\u202e");
            return whole.substring(0, at) + mistake + whole.substring(at + written.length());
        }

        /** The row as the check tells it today. */
        Row told() {
            String text = text();
            Problem problem = problems(files(text)).stream().findFirst().orElse(null);
            return problem == null
                    ? new Row(written, instead, "none", "", "", "", "")
                    : new Row(
                            written,
                            instead,
                            problem.code(),
                            problem.line() + ":" + problem.column(),
                            problem.message(),
                            problem.suggestion(),
                            fixed(problem, text));
        }

        private static String fixed(Problem problem, String text) {
            return problem.fix() == null
                    ? ""
                    : problem.fix()
                            .apply(text)
                            .split("\n", -1)[problem.fix().line() - 1]
                            .strip();
        }

        @Override
        public String toString() {
            return String.join(SEPARATOR, written, instead, code, place, message, suggestion, fixed);
        }
    }

    private static Map<String, String> whole() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(RULES_FILE, Texts.HEAD + RULE);
        files.put("crediting.drl", Texts.CREDIT_HEAD + read(Path.of("src/test/resources/mistakes/crediting.drl")));
        files.put("shared.drl", Texts.HEAD + read(Path.of("src/test/resources/mistakes/shared.drl")));
        files.put("messages_nb.properties", MESSAGES);
        return files;
    }

    static Stream<Row> rows() {
        return read(FILE).lines().map(MistakeTable::row);
    }

    private static Row row(String line) {
        List<String> cells = Arrays.asList(line.split(SEPARATOR, -1));
        return new Row(
                cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5), cells.get(6));
    }

    /** Everything that the check tells of a rule file of the small scheme, warnings too. */
    static List<Problem> problems(String text) {
        return problems(files(text));
    }

    static SchemeFiles files(String text) {
        return Texts.small("").files().with(RULES_FILE, text);
    }

    /** Everything that the check tells of a scheme, warnings too. */
    static List<Problem> problems(SchemeFiles files) {
        try {
            return SchemeChecker.check(Scheme.of(files)).warnings();
        } catch (ProblemsException e) {
            return e.problems();
        }
    }

    static @Nullable Mistake mistake(String code) {
        return Arrays.stream(Mistake.values())
                .filter(mistake -> mistake.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
