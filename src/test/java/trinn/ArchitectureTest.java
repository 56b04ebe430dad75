package trinn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses TRINN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("trinn");

    @Test
    void theCoreKnowsNeitherSpringNorTheBrowserNorTheDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "trinn.facts",
                        "trinn.settlement",
                        "trinn.source",
                        "trinn.scheme",
                        "trinn.engine",
                        "trinn.population",
                        "trinn.simulation",
                        "trinn.statement")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "com.vaadin..", "java.sql..", "javax.sql..", "..store..", "..ui..")
                .check(TRINN);
    }

    @Test
    void onlyStoresKnowTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
                .check(TRINN);
    }
}
