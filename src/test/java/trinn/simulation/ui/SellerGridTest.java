package trinn.simulation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.SortDirection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.context.SpringBootTest;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.simulation.ComparisonRow;
import trinn.simulation.SellerComparison;
import trinn.ui.Language;

@Isolated
@SpringBootTest
@ViewPackages(packages = "trinn.ui")
final class SellerGridTest extends SpringBrowserlessTest {

    @Test
    void whoHasNoDepartmentComesAfterAllOthers() {
        assertThat(sorted(1, "Åse", "", "Zorro", "anna")).containsExactly("anna", "Zorro", "Åse", "");
    }

    @Test
    void headersAreShortBecauseTheCurrencyStandsAbove() {
        UI.getCurrent().setLocale(Language.ENGLISH.locale());
        SellerGrid grid = new SellerGrid(Currency.getInstance("USD"));
        assertThat(grid.getColumns().stream().map(Grid.Column::getHeaderText))
                .containsExactly("Seller", "Department", "Attainment", "Baseline", "Alternative", "Difference");
    }

    private static List<String> sorted(int column, String... departments) {
        UI.getCurrent().setLocale(Language.NORWEGIAN.locale());
        SellerGrid grid = new SellerGrid(Currency.getInstance("NOK"));
        return Stream.of(departments)
                .map(SellerGridTest::row)
                .sorted(grid.getColumns().get(column).getComparator(SortDirection.ASCENDING))
                .map(row -> row.seller().department())
                .toList();
    }

    private static SellerComparison row(String department) {
        Seller seller = new Seller("1", "Somebody", "", department, null, null);
        Period period = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
        FactSet facts = new FactSet(seller, period, List.of(), List.of(), null, null);
        return new SellerComparison(List.of(new ComparisonRow(facts, BigDecimal.ZERO, BigDecimal.ONE)));
    }
}
