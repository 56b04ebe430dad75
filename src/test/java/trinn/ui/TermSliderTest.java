package trinn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.context.SpringBootTest;

/** The server's half of a term; {@link GalleryIT} tries the browser's. */
@Isolated
@SpringBootTest
@ViewPackages(classes = GalleryView.class)
final class TermSliderTest extends SpringBrowserlessTest {

    private final List<BigDecimal> heard = new ArrayList<>();
    private TermSlider term;

    @BeforeEach
    void open() {
        UI.getCurrent().setLocale(Language.NORWEGIAN.locale());
        Scale scale = Scale.of("0", "0.3", "0.005").accepting(BigDecimal.ZERO, BigDecimal.ONE);
        term = new TermSlider("Commission", scale, Unit.PERCENT, new BigDecimal("0.1"));
        term.addValueChangeListener(event -> heard.add(event.getValue()));
        UI.getCurrent().add(term);
    }

    @Test
    void aTypedNumberIsHeardExactly() {
        type("12,25");
        assertThat(heard).containsExactly(new BigDecimal("0.1225"));
        assertThat(term.isChanged()).isTrue();
    }

    @Test
    void theFieldMayGoBeyondTheSliderButNotBeyondItsLimits() {
        type("50");
        assertThat(heard).containsExactly(new BigDecimal("0.50"));
        type("101");
        assertThat(heard).hasSize(1);
        assertThat(field().isInvalid()).isTrue();
    }

    @Test
    void whatIsNoNumberChangesNothing() {
        type("many");
        assertThat(heard).isEmpty();
        assertThat(field().isInvalid()).isTrue();
    }

    @Test
    void theResetButtonShowsOnlyWhileTheNumberDiffersAndLeadsBack() {
        assertThat(reset().isVisible()).isFalse();
        type("20");
        test(reset()).click();
        assertThat(term.getValue()).isEqualByComparingTo("0.1");
        assertThat(reset().isVisible()).isFalse();
        assertThat(field().getValue()).isEqualTo("10");
    }

    @Test
    void anotherLanguageWritesTheNumberAnew() {
        term.setValue(new BigDecimal("0.125"));
        assertThat(field().getValue()).isEqualTo("12,5");
        UI.getCurrent().setLocale(Language.ENGLISH.locale());
        assertThat(field().getValue()).isEqualTo("12.5");
    }

    @Test
    void aReadOnlyTermCannotBeReset() {
        term.setValue(new BigDecimal("0.2"));
        term.setReadOnly(true);
        assertThat(reset().isVisible()).isFalse();
    }

    private void type(String text) {
        test(field()).setValue(text);
    }

    private TextField field() {
        return part(TextField.class);
    }

    private Button reset() {
        return part(Button.class);
    }

    private <T extends Component> T part(Class<T> type) {
        return term.getChildren()
                .flatMap(child -> Stream.concat(Stream.of(child), child.getChildren()))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
