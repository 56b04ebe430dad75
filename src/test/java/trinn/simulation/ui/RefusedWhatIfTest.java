package trinn.simulation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.Scenarios;
import trinn.simulation.SideKey;
import trinn.simulation.store.Answer;
import trinn.simulation.store.NewRun;
import trinn.simulation.store.Question;
import trinn.simulation.store.Simulator;
import trinn.ui.Language;

/** A saved what-if that the screen cannot show is refused with the reason, never shown as another one. */
@Isolated
@SpringBootTest
@ViewPackages(packages = {"trinn.ui", "trinn.simulation.ui"})
final class RefusedWhatIfTest extends SpringBrowserlessTest {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> Scenarios.only("adventureworks", folder));
    }

    @Test
    void changedTermsOfTheBaselineAreRefusedWithTheReason(@Autowired Store store, @Autowired Simulator simulator) {
        Experiment experiment = new Experiment(store);
        Question question = experiment.question().orElseThrow();
        String scheme = question.baseline().files().hash();
        Answer.Results answer = (Answer.Results) simulator.answer(question);
        SideKey changed = new SideKey(scheme, "{\"cutoff\": 0.7}");
        store.runs()
                .save(new NewRun(
                        "Odd", question.dataSet(), "kpis", changed, new SideKey(scheme, "{}"), answer.comparison()));

        UI.getCurrent().setLocale(Language.ENGLISH.locale());
        navigate(WhatIfView.class);
        test($(Button.class).withText("Saved what-ifs…").single()).click();
        assertThat($(Span.class).all()).extracting(Span::getText).anyMatch(text -> text.contains(" · version 1 · "));
        test($(Button.class).withText("Open").single()).click();
        assertThat($(Paragraph.class, $(Dialog.class).single()).single().getText())
                .startsWith("“Odd” cannot be opened here");
    }
}
