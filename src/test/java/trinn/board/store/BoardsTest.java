package trinn.board.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trinn.board.Board;
import trinn.board.Goals;
import trinn.engine.cache.CompiledSchemes;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.kpi.Catalogue;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.store.Database;
import trinn.store.Engine;

class BoardsTest {

    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
    private static final Goals GOALS = new Goals(Catalogue.delivered(), false);
    private static final FactSet ANN = facts("Ann", "North", "12");
    private static final List<FactSet> ALL =
            List.of(ANN, facts("Bo", "North", "10"), facts("Cy", "South", "10"), facts("Di", "North", "9.999"));

    private static Scheme scheme;
    private static Database database;
    private static OptIns optIns;
    private static Boards boards;

    @BeforeAll
    static void open() {
        scheme = Scheme.of(SchemeFiles.read(Path.of("rules/nordic-sales")));
        database = Engine.H2.open(OptIns.class);
        optIns = database.get(OptIns.class);
        boards = new Boards(optIns, new CompiledSchemes(""));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aSellerSeesColleaguesWhoOptedInAndWhatWouldBeSaidOfHer() {
        optIns.choose("Ours", "Bo", true);
        optIns.choose("Ours", "Cy", true);
        optIns.choose("Ours", "Di", true);
        SellerBoard board = of("Ours");
        assertThat(names(board.board())).containsExactly("Bo");
        assertThat(board.shows()).isFalse();
        assertThat(board.own()).hasSize(1);
    }

    @Test
    void whoOptsInIsOnTheBoardAndWhoOptsOutIsGone() {
        optIns.choose("Mine", "Bo", true);
        SellerBoard before = of("Mine");
        SellerBoard within = before.with(optIns.choose("Mine", "Ann", true));
        assertThat(names(within.board())).containsExactlyInAnyOrder("Ann", "Bo");
        assertThat(of("Mine")).isEqualTo(within);
        optIns.choose("Mine", "Ann", false);
        optIns.choose("Mine", "Bo", false);
        assertThat(of("Mine").board().entries()).isEmpty();
    }

    private static SellerBoard of(String dataSet) {
        return boards.of(dataSet, scheme, ALL, ANN, GOALS);
    }

    private static List<String> names(Board board) {
        return board.entries().stream().map(entry -> entry.seller().name()).toList();
    }

    private static FactSet facts(String name, String department, String meetings) {
        Kpi kpi = Kpi.withTarget("meetings", Window.MONTH, new BigDecimal(meetings), BigDecimal.TEN);
        return new FactSet(new Seller(name, name, "", department, null, null), MARCH, List.of(kpi));
    }
}
