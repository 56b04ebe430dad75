package trinn.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.theme.Theme;
import org.junit.jupiter.api.Test;

/** Keeps away what would need Node and downloads on every build. */
final class NoFrontendBuildTest {

    @Test
    void nothingAsksForAFrontendBuild() {
        noClasses()
                .should()
                .beAnnotatedWith(JsModule.class)
                .orShould()
                .beAnnotatedWith(JsModule.Container.class)
                .orShould()
                .beAnnotatedWith(CssImport.class)
                .orShould()
                .beAnnotatedWith(CssImport.Container.class)
                .orShould()
                .beAnnotatedWith(NpmPackage.class)
                .orShould()
                .beAnnotatedWith(NpmPackage.Container.class)
                .orShould()
                .beAnnotatedWith(Theme.class)
                .check(new ClassFileImporter().importPackages("trinn"));
    }
}
