package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Term;
import trinn.scheme.TermKind;
import trinn.workbench.WrittenTerm.Dated;
import trinn.workbench.WrittenTerm.Row;

/** Every term of every shipped scheme can be edited: one value is new, all else is as it was, and back are the same bytes. */
final class ShippedTermsTest {

    private static final String OTHER = "renamedForATest";

    static Stream<Path> schemes() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String all : List.of("rules", "examples")) {
            try (Stream<Path> found = Files.list(Path.of(all))) {
                found.filter(one -> Files.exists(one.resolve(SchemeFiles.SCHEME)))
                        .sorted()
                        .forEach(folders::add);
            }
        }
        return folders.stream();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void eachValueIsEditedAndEditedBack(Path folder) {
        SchemeFiles files = SchemeFiles.read(folder);
        for (WrittenTerm term : WrittenTerms.of(files)) {
            for (int nth = 0; nth < term.values().size(); nth++) {
                if (term.isTable()) {
                    table(files, term, nth);
                } else {
                    single(files, term, nth);
                }
            }
            about(files, term);
            dates(files, term);
        }
    }

    private static void single(SchemeFiles files, WrittenTerm term, int nth) {
        String before = term.values().get(nth).single();
        String after = term.kind() == TermKind.CHOICE
                ? term.choices().stream()
                        .filter(word -> !word.equals(before))
                        .findFirst()
                        .orElseThrow()
                : Digits.amount(before, new BigDecimal(before).add(new BigDecimal("0.125")));
        SchemeFiles edited = TermText.of(files, term.name()).value(nth, after);
        Object value = term.kind() == TermKind.CHOICE ? after : new BigDecimal(after);
        onlyOneIsOther(files, edited, term.name(), nth, value);
        assertThat(TermText.of(edited, term.name()).value(nth, before)).isEqualTo(files);
    }

    private static void table(SchemeFiles files, WrittenTerm term, int nth) {
        List<Row> rows = term.values().get(nth).rows();
        for (int row = 0; row < rows.size(); row++) {
            for (int cell = 0; cell < rows.get(row).gives().size(); cell++) {
                List<String> gives = new ArrayList<>(rows.get(row).gives());
                gives.set(
                        cell,
                        new BigDecimal(gives.get(cell))
                                .add(new BigDecimal("0.0625"))
                                .toPlainString());
                backAgain(
                        files, term, nth, with(rows, row, new Row(rows.get(row).from(), gives)));
            }
            List<Row> more = new ArrayList<>(rows);
            String from = new BigDecimal(rows.get(row).from())
                    .add(new BigDecimal("0.000001"))
                    .toPlainString();
            more.add(row + 1, new Row(from, rows.get(row).gives()));
            backAgain(files, term, nth, more);
            List<Row> ahead = new ArrayList<>(rows);
            ahead.addFirst(new Row("-7", rows.get(row).gives()));
            backAgain(files, term, nth, ahead);
        }
    }

    private static List<Row> with(List<Row> rows, int at, Row row) {
        List<Row> changed = new ArrayList<>(rows);
        changed.set(at, row);
        return changed;
    }

    private static void backAgain(SchemeFiles files, WrittenTerm term, int nth, List<Row> rows) {
        SchemeFiles edited = TermText.of(files, term.name()).table(nth, term.columns(), rows);
        WrittenTerm other = find(edited, term.name());
        assertThat(other.values().get(nth).rows()).isEqualTo(rows);
        assertThat(read(edited).terms().get(term.name()).values()).hasSameSizeAs(term.values());
        othersStay(files, edited, term.name());
        SchemeFiles back = TermText.of(edited, term.name())
                .table(nth, term.columns(), term.values().get(nth).rows());
        assertThat(back).isEqualTo(files);
    }

    private static void onlyOneIsOther(SchemeFiles files, SchemeFiles edited, String name, int nth, Object value) {
        Term before = read(files).terms().get(name);
        Term after = read(edited).terms().get(name);
        for (int i = 0; i < before.values().size(); i++) {
            assertThat(Term.same(
                            after.values().get(i).value(),
                            i == nth ? value : before.values().get(i).value()))
                    .isTrue();
        }
        othersStay(files, edited, name);
    }

    /** Nothing but the lines of the term is another one. */
    private static void othersStay(SchemeFiles files, SchemeFiles edited, String name) {
        UnaryOperator<List<Part>> others = parts -> parts.stream()
                .filter(part -> part.kind() != Part.Kind.TERM || !part.name().equals(name))
                .toList();
        assertThat(others.apply(SchemeParts.of(edited))).isEqualTo(others.apply(SchemeParts.of(files)));
    }

    private static void about(SchemeFiles files, WrittenTerm term) {
        String name = term.name();
        SchemeFiles labelled = TermText.of(files, name).label("Another label");
        assertThat(find(labelled, name).label()).isEqualTo("Another label");
        assertThat(TermText.of(labelled, name).label(term.label())).isEqualTo(files);
        SchemeFiles unit = TermText.of(files, name).unit("things");
        assertThat(find(unit, name).unit()).isEqualTo("things");
        assertThat(TermText.of(unit, name).unit(term.unit())).isEqualTo(files);
        if (!term.range().equals(WrittenTerm.Bounds.NONE)) {
            WrittenTerm.Bounds range = new WrittenTerm.Bounds("-1", "5", "0.5");
            SchemeFiles wider = TermText.of(files, name).range(range);
            assertThat(find(wider, name).range()).isEqualTo(range);
            assertThat(TermText.of(wider, name).range(term.range())).isEqualTo(files);
        }
    }

    private static void dates(SchemeFiles files, WrittenTerm term) {
        LocalDate day = LocalDate.of(2031, 5, 1);
        SchemeFiles dated = TermDates.add(files, term.name(), day);
        WrittenTerm more = find(dated, term.name());
        Dated last = more.values().getLast();
        assertThat(last.from()).isEqualTo("2031-05-01");
        assertThat(last.rows()).isEqualTo(term.values().getLast().rows());
        assertThat(last.single()).isEqualTo(term.values().getLast().single());
        assertThat(read(dated).terms().sameValues(read(files).terms())).isTrue();
        othersStay(files, dated, term.name());
        assertThat(TermDates.remove(dated, term.name(), more.values().size() - 1))
                .isEqualTo(files);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void eachTermIsRenamedEverywhereAndBack(Path folder) {
        SchemeFiles files = SchemeFiles.read(folder);
        for (WrittenTerm term : WrittenTerms.of(files)) {
            SchemeFiles renamed = TermNames.rename(files, term.name(), OTHER);
            Scheme.of(renamed);
            assertThat(TermNames.needed(renamed, term.name())).isEmpty();
            assertThat(TermNames.needed(renamed, OTHER)).isEqualTo(TermNames.needed(files, term.name()));
            assertThat(TermNames.rename(renamed, OTHER, term.name())).isEqualTo(files);
        }
    }

    private static WrittenTerm find(SchemeFiles files, String name) {
        return WrittenTerms.of(files).stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Without cases and sums, which one changed value may break. */
    private static Scheme read(SchemeFiles files) {
        Map<String, String> texts = files.texts();
        String text = texts.get(SchemeFiles.SCHEME).replaceAll("(?m)^sums:\\R( .*\\R)+", "");
        return Scheme.of(new SchemeFiles(new TreeMap<>(Map.of(SchemeFiles.SCHEME, text))));
    }
}
