package trinn.simulation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.ui.Language;

/** The main screen before there is anything in the database. */
@Isolated
@SpringBootTest(properties = {"trinn.scenarios-dir=./target/nothing", "trinn.rules-dir=./target/nothing"})
@ViewPackages(packages = {"trinn.ui", "trinn.simulation.ui"})
final class NoDataTest extends SpringBrowserlessTest {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
    }

    @BeforeEach
    void open() {
        UI.getCurrent().setLocale(Language.ENGLISH.locale());
        navigate(WhatIfView.class);
    }

    @Test
    void itSaysWhatIsMissingAndWhatToDo() {
        assertThat($(H2.class).single().getText()).isEqualTo("There is no data yet");
        assertThat($(Paragraph.class).all())
                .anySatisfy(
                        text -> assertThat(text.getText()).contains("Start Trinn where its folder “scenarios” lies"));
        assertThat($(Span.class).all())
                .anySatisfy(text -> assertThat(text.getText()).isEqualTo("No data set"));
    }

    @Test
    void nothingCanBeSavedAndTheListIsEmpty() {
        for (String button : new String[] {"Save what-if…", "Saved what-ifs…"}) {
            test($(Button.class).withText(button).single()).click();
            assertThat($(Dialog.class).single().isOpened()).isTrue();
            test($(Button.class).withText("Close").single()).click();
        }
    }

    @Test
    void anotherLanguageIsSpokenHereToo() {
        UI.getCurrent().setLocale(Language.NORWEGIAN.locale());
        assertThat($(H2.class).single().getText()).isNotEqualTo("There is no data yet");
    }
}
