package trinn.simulation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.Scenarios;
import trinn.scheme.store.SchemeVersion;
import trinn.simulation.ComparisonRow;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Simulator;
import trinn.ui.Language;

/** The main screen shows a shipped scheme in the reader's language. */
@Isolated
@SpringBootTest
@ViewPackages(packages = {"trinn.ui", "trinn.simulation.ui"})
final class SchemeLanguageTest extends SpringBrowserlessTest {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> Scenarios.only("adventureworks", folder));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH   | Territory commission | Accelerator, times the rate
            NORWEGIAN | Distriktsprovisjon   | Akselerator, ganger satsen
            SWEDISH   | Distriktsprovision   | Accelerator, gånger satsen
            DANISH    | Distriktsprovision   | Accelerator, gange satsen
            """)
    void titleAndTermsAreReadInTheReadersLanguage(Language language, String title, String label) {
        UI.getCurrent().setLocale(language.locale());
        navigate(WhatIfView.class);
        assertThat(sides()).containsExactly(title, title);
        assertThat($(Span.class).all()).extracting(Span::getText).contains(label);
    }

    @Test
    void aStatementIsInTheReadersLanguage(@Autowired Store store, @Autowired Simulator simulator) {
        UI.getCurrent().setLocale(Language.NORWEGIAN.locale());
        navigate(WhatIfView.class);
        Experiment experiment = new Experiment(store);
        experiment.change("cutoff", new BigDecimal("1.2"));
        Answer.Results answer =
                (Answer.Results) simulator.answer(experiment.question().orElseThrow());
        ComparisonRow row = answer.all().rows().stream()
                .filter(each -> each.difference().signum() < 0)
                .findFirst()
                .orElseThrow();
        new SellerDialog(simulator, answer, row).open();
        assertThat($(Span.class, $(Dialog.class).single()).all())
                .extracting(Span::getText)
                .contains("provisjon", "Regel: Under nedre grense utbetales ingenting")
                .anyMatch(text -> text.endsWith("under nedre grense på 120\u00a0%: Ingenting utbetales"));
    }

    @Test
    void theFilesOfMessagesCanBeEditedToo(@Autowired Store store) {
        UI.getCurrent().setLocale(Language.NORWEGIAN.locale());
        navigate(WhatIfView.class);
        RulesPane rules = new RulesPane(new Experiment(store), () -> {}, () -> {});
        UI.getCurrent().add(rules);
        assertThat($(Select.class, rules).single().getListDataView().getItems())
                .containsExactly(
                        "rules.drl", "messages_da.properties", "messages_nb.properties", "messages_sv.properties");
    }

    @SuppressWarnings("unchecked")
    private List<String> sides() {
        return $(Select.class).withClassName("side").all().stream()
                .map(select -> (Select<SchemeVersion>) select)
                .map(select -> select.getItemLabelGenerator().apply(select.getValue()))
                .toList();
    }
}
