package trinn.simulation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.context.SpringBootTest;
import trinn.facts.Tiers;
import trinn.facts.TwoWay;
import trinn.ui.Language;
import trinn.ui.Unit;

/** Editing a table of tiers and a two-way table; {@link TermKindsIT} does it in a browser. */
@Isolated
@SpringBootTest
@ViewPackages(packages = "trinn.ui")
final class RowsTableTest extends SpringBrowserlessTest {

    private static final RowsTable.Units UNITS = new RowsTable.Units(Unit.PERCENT, Unit.NONE, Unit.PERCENT);
    private static final TwoWay GRID = new TwoWay(
            List.of(row("0.8", "0.1", "0.2"), row("1", "0.3", "0.4")), numbers("10", "20"), Tiers.Border.UPPER);
    private static final Tiers TIERS =
            new Tiers(List.of(new Tiers.Tier(BigDecimal.ONE, BigDecimal.TEN)), Tiers.Border.LOWER);

    private final List<Object> heard = new ArrayList<>();

    @BeforeEach
    void language() {
        UI.getCurrent().setLocale(Language.ENGLISH.locale());
    }

    @Test
    void aTwoWayTableShowsItsColumnsAndNamesEveryCell() {
        RowsTable table = open(GRID);
        assertThat(headings(table)).containsExactly("Above", "Above 10", "Above 20", "");
        assertThat(fields(table)).extracting(TextField::getValue).containsExactly("80", "10", "20", "100", "30", "40");
        assertThat(fields(table).map(field -> field.getAriaLabel().orElseThrow()))
                .containsExactly(
                        "From, Grid",
                        "Grid: tier 1, column 10",
                        "Grid: tier 1, column 20",
                        "From, Grid",
                        "Grid: tier 2, column 10",
                        "Grid: tier 2, column 20");
    }

    @Test
    void anEditedCellIsTheOnlyOneThatChanges() {
        RowsTable table = open(GRID);
        type(table, 5, "45");
        assertThat(heard)
                .containsExactly(new TwoWay(
                        List.of(row("0.8", "0.1", "0.2"), row("1", "0.3", "0.45")), GRID.columns(), GRID.border()));
    }

    @Test
    void bordersThatDoNotRiseAreNotHeardOfButSaid() {
        RowsTable table = open(GRID);
        type(table, 3, "80");
        assertThat(heard).isEmpty();
        assertThat(note(table).isVisible()).isTrue();
        type(table, 3, "81");
        assertThat(note(table).isVisible()).isFalse();
        assertThat(heard).hasSize(1);
    }

    @Test
    void aRowIsAddedOneStepFurtherAndTakenAway() {
        RowsTable table = open(GRID);
        buttons(table).toList().getLast().click();
        assertThat(((TwoWay) heard.getLast()).rows())
                .hasSize(3)
                .last()
                .isEqualTo(new TwoWay.Row(new BigDecimal("1.2"), numbers("0.3", "0.4")));
        buttons(table).toList().getFirst().click();
        assertThat(((TwoWay) heard.getLast()).rows().getFirst().from()).isEqualByComparingTo("1");
        assertThat(fields(table)).hasSize(6);
    }

    @Test
    void anotherTableIsShownWithoutTellingOfIt() {
        RowsTable table = open(GRID);
        table.show(new TwoWay(List.of(row("0.5", "0.6", "0.7")), GRID.columns(), GRID.border()));
        assertThat(fields(table)).extracting(TextField::getValue).containsExactly("50", "60", "70");
        assertThat(heard).isEmpty();
    }

    @Test
    void tiersAreATableOfOneColumn() {
        RowsTable table = open(TIERS);
        assertThat(headings(table)).containsExactly("From", "Gives", "");
        type(table, 1, "50");
        assertThat(heard)
                .containsExactly(
                        new Tiers(List.of(new Tiers.Tier(BigDecimal.ONE, new BigDecimal("0.50"))), Tiers.Border.LOWER));
        assertThat(buttons(table).findFirst().orElseThrow().isEnabled()).isFalse();
    }

    private RowsTable open(Object value) {
        RowsTable table = new RowsTable("Grid", UNITS, value, heard::add);
        UI.getCurrent().add(table);
        return table;
    }

    private void type(RowsTable table, int field, String text) {
        test(fields(table).toList().get(field)).setValue(text);
    }

    private static List<String> headings(RowsTable table) {
        Component body =
                table.getChildren().filter(Div.class::isInstance).findFirst().orElseThrow();
        return body.getChildren()
                .filter(Span.class::isInstance)
                .map(heading -> ((Span) heading).getText())
                .toList();
    }

    private static Span note(RowsTable table) {
        return (Span)
                table.getChildren().filter(Span.class::isInstance).findFirst().orElseThrow();
    }

    private static Stream<TextField> fields(RowsTable table) {
        return all(table).filter(TextField.class::isInstance).map(TextField.class::cast);
    }

    private static Stream<Button> buttons(RowsTable table) {
        return all(table).filter(Button.class::isInstance).map(Button.class::cast);
    }

    private static Stream<Component> all(Component parent) {
        return Stream.concat(Stream.of(parent), parent.getChildren().flatMap(RowsTableTest::all));
    }

    private static TwoWay.Row row(String from, String... gives) {
        return new TwoWay.Row(new BigDecimal(from), numbers(gives));
    }

    private static List<BigDecimal> numbers(String... digits) {
        return Stream.of(digits).map(BigDecimal::new).toList();
    }
}
