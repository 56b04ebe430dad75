package trinn;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: what Spring starts, and the page in which every view stands. */
@SpringBootApplication
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://css/trinn-parts.css")
@StyleSheet("context://css/trinn.css")
@StyleSheet("context://css/trinn-what-if.css")
@StyleSheet("context://css/trinn-data.css")
@StyleSheet("context://css/trinn-plan.css")
@StyleSheet("context://css/trinn-import.css")
@StyleSheet("context://css/trinn-statements.css")
@StyleSheet("context://css/trinn-my-pay.css")
@StyleSheet("context://css/trinn-workbench.css")
@StyleSheet("context://css/trinn-audit.css")
@StyleSheet("context://css/trinn-pay-runs.css")
@StyleSheet("context://css/trinn-webhooks.css")
public class TrinnApplication implements AppShellConfigurator {

    /** Gives the page its icon and lets it fit a phone. */
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/trinn.svg", "any");
        settings.setViewport("width=device-width, initial-scale=1");
        settings.setPageTitle("Trinn");
    }
}
