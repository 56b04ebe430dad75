package trinn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.context.SpringBootTest;

@Isolated
@SpringBootTest
@ViewPackages(packages = {"trinn.ui", "trinn.simulation.ui"})
final class MainLayoutTest extends SpringBrowserlessTest {

    @BeforeEach
    void open() {
        UI.getCurrent().setLocale(Language.ENGLISH.locale());
        navigate(GalleryView.class);
    }

    @Test
    void everyViewWithAMenuEntryIsATask() {
        RouterLink task = whatIf();
        assertThat(task.getText()).isEqualTo("What-if");
        assertThat(task.getElement().getAttribute("aria-current")).isNull();
        navigate("what-if", com.vaadin.flow.component.html.Div.class);
        assertThat(whatIf().getElement().getAttribute("aria-current")).isEqualTo("page");
    }

    @Test
    void aViewMayKeepSomethingInSight() {
        assertThat($(Select.class).single().isVisible()).isTrue();
    }

    @Test
    void aChosenLanguageIsSpokenAtOnce() {
        Reader.choose(UI.getCurrent(), Language.NORWEGIAN);
        assertThat(whatIf().getText()).isEqualTo("Hva om");
    }

    private RouterLink whatIf() {
        return $(RouterLink.class).all().getFirst();
    }
}
