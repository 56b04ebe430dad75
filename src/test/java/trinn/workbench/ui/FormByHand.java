package trinn.workbench.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import trinn.facts.Tiers;
import trinn.format.Formats;
import trinn.workbench.block.Answer;
import trinn.workbench.block.Answers;
import trinn.workbench.block.Block;
import trinn.workbench.block.Field;
import trinn.workbench.block.Field.Kind;

/** Adds a rule on the screen: chooses a block in the gallery and fills in its form, as somebody who reads English does. */
final class FormByHand {

    private static final String LANGUAGE = "en";
    private static final Formats FORMATS = Formats.of(Locale.UK);

    private static final String STANDS = """
            form => [...form.querySelectorAll('vaadin-text-field, vaadin-select')].map(field => [
                field.label || field.accessibleName,
                field.localName === 'vaadin-select' ? field.querySelector('vaadin-select-value-button').innerText.trim() : field.value])""";

    private final Page page;
    private final Locator dialog;
    private final Block block;
    private final Answers answers;
    private final Map<String, String> stands = new HashMap<>();

    FormByHand(Page page, Block block, Answers answers) {
        this.page = page;
        this.dialog = page.locator("vaadin-dialog.block-gallery");
        this.block = block;
        this.answers = answers;
    }

    /** Adds the rule. */
    void fill() {
        page.locator(".by-form vaadin-button").first().click();
        dialog.locator(".block .title")
                .getByText(block.title(LANGUAGE), new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(dialog.locator(".block-form")).isVisible();
        look();
        List<Field> needed = block.needed(answers);
        needed.stream().filter(field -> field.kind() == Kind.VARIANT).forEach(this::answer);
        needed.stream().filter(field -> field.kind() != Kind.VARIANT).forEach(this::answer);
        dialog.locator("vaadin-details-summary").click();
        needed.forEach(this::name);
        if (block.hasRule()) {
            write("Name of the rule", answers.text(Answers.NAME));
            write("Sentence on the statement", answers.text(Answers.SENTENCE));
        }
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(dialog).hasCount(0);
    }

    /** Whoever fills in a form passes by what is right already. */
    private void look() {
        stands.clear();
        for (Object one : (List<?>) dialog.locator(".block-form").evaluate(STANDS)) {
            List<?> field = (List<?>) one;
            stands.put(String.valueOf(field.getFirst()), String.valueOf(field.getLast()));
        }
    }

    private void answer(Field field) {
        String label = block.label(field, LANGUAGE);
        switch (answers.byField().get(field.name())) {
            case Answer.Amount(String term, BigDecimal value) ->
                write(label, shown(value, field.kind().name().toLowerCase(Locale.ROOT)));
            case Answer.Table table -> table(field, table);
            case Answer.Switch one -> {
                write(label, String.join(", ", one.choices()));
                choose(select("Which holds: " + label), one.chosen());
            }
            case Answer.Words(String text) -> {
                switch (field.kind()) {
                    case VARIANT -> choose(label, block.variant(field, text, LANGUAGE));
                    case TARGET -> choose(label, text);
                    default -> write(label, text);
                }
            }
            case null -> throw new IllegalStateException("No answer to " + field.name());
        }
    }

    private void name(Field field) {
        if (answers.byField().get(field.name()) instanceof Answer.OfTerm of) {
            write("Term: " + block.label(field, LANGUAGE), of.term());
        }
    }

    private void table(Field field, Answer.Table table) {
        Locator rows = dialog.locator(".tiers .row:not(.heads)");
        for (int have = rows.count(); have != table.rows().size(); have = rows.count()) {
            if (have < table.rows().size()) {
                button("Add a row").click();
            } else {
                button("Remove row " + have).click();
            }
            assertThat(rows).hasCount(have + (have < table.rows().size() ? 1 : -1));
        }
        Field.Tables kinds = Objects.requireNonNull(field.table());
        look();
        for (int i = 1; i <= table.rows().size(); i++) {
            Tiers.Tier row = table.rows().get(i - 1);
            write("Row %d: from".formatted(i), shown(row.from(), kinds.of()));
            write("Row %d: gives".formatted(i), shown(row.gives(), kinds.gives()));
        }
    }

    private Locator button(String name) {
        return dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String shown(BigDecimal value, String kind) {
        return FORMATS.number(kind.equals("ratio") ? value.movePointRight(2) : value);
    }

    private void write(String label, String text) {
        Locator input = dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        if (!text.equals(stands.get(label))) {
            input.fill(text);
            if ("combobox".equals(input.getAttribute("role"))) {
                input.press("Enter");
                input.press("Tab");
                assertThat(input).hasValue(text);
            }
        }
    }

    private Locator select(String label) {
        return dialog.locator("vaadin-select")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label").getByText(label, new Locator.GetByTextOptions().setExact(true))));
    }

    private void choose(String label, String item) {
        if (!item.equals(stands.get(label))) {
            choose(select(label), item);
        }
    }

    /** Opens a select and chooses an item of it. */
    static void choose(Locator select, String item) {
        if (!select.locator("vaadin-select-value-button").innerText().strip().equals(item)) {
            select.click();
            select.page()
                    .getByRole(
                            AriaRole.OPTION,
                            new Page.GetByRoleOptions().setName(item).setExact(true))
                    .click();
            assertThat(select.locator("vaadin-select-value-button")).hasText(item);
        }
    }
}
