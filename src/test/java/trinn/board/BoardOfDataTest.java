package trinn.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.intake.Periods;
import trinn.kpi.Catalogue;
import trinn.population.DataFolder;
import trinn.population.DataHead;
import trinn.population.DataSet;
import trinn.records.RecordText;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** Boards of what records tell. */
class BoardOfDataTest {

    private static final Goals GOALS = new Goals(Catalogue.delivered(), false);

    @Test
    void whoMovesWithinAPeriodIsInTheDepartmentOfTheLastDayForAllOfIt() {
        List<FactSet> facts =
                new DataSet(new DataHead("x", "NOK", "", Periods.MONTH, ""), RecordText.records("""
                        payees: id=a, name=Ann, department=n, part-time=1, base salary=30000
                        assignments: payee=a, from=2026-02-15, department=s
                        targets: level=seller, of=a, kpi=number-of-sales, from=2026-01-01, to=2026-02-01, target=1
                        targets: level=seller, of=a, kpi=number-of-sales, from=2026-02-01, to=2026-03-01, target=1
                        sales: date=2026-01-10, payee=a, amount=1
                        sales: date=2026-02-10, payee=a, amount=1
                        """)).factSets();

        FactSet january = facts.getFirst();
        FactSet february = facts.getLast();
        assertThat(isOn("n", january, facts)).isTrue();
        assertThat(isOn("s", january, facts)).isFalse();
        assertThat(isOn("n", february, facts)).isFalse();
        assertThat(isOn("s", february, facts)).isTrue();
    }

    private static boolean isOn(String department, FactSet when, List<FactSet> facts) {
        Circle circle = new Circle(department, when.period());
        return !Board.of(circle, facts, Set.of("a"), GOALS).entries().isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nordic-sales", "paid-margin", "team-prize"})
    void whoIsMeasuredAloneReachesWhatTheStatementSays(String rules) {
        List<FactSet> population =
                DataFolder.read(Path.of("scenarios/nordhandel")).factSets();
        try (CompiledScheme compiled =
                new SchemeCompiler().compile(Scheme.of(SchemeFiles.read(Path.of("rules", rules))))) {
            Succession scheme = Succession.of(compiled, compiled.scheme().terms());
            List<Evaluated> all = Evaluation.of(scheme, population);
            Circle circle = Circle.of(population.getLast());
            Set<String> some = Set.copyOf(circle.payees(population).subList(0, 5));
            List<FactSet> own = population.stream()
                    .filter(facts -> some.contains(facts.seller().id()))
                    .toList();

            Board board = Board.of(circle, Evaluation.measured(scheme, own), some, GOALS);

            assertThat(board.entries()).isNotEmpty();
            assertThat(board)
                    .isEqualTo(
                            Board.of(circle, all.stream().map(Evaluated::facts).toList(), some, GOALS));
        }
    }
}
