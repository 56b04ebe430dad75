package trinn;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the lines between the packages. */
class ArchitectureTest {

    private static final JavaClasses TRINN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("trinn");

    /** Each package of the core, and the packages of the core that it may use. */
    private static final Map<String, List<String>> CORE = Map.ofEntries(
            Map.entry("access", List.of()),
            Map.entry("backup", List.of("source")),
            Map.entry("audit", List.of("access", "source")),
            Map.entry("webhook", List.of("audit", "outside")),
            Map.entry("source", List.of()),
            Map.entry("cache", List.of()),
            Map.entry("table", List.of()),
            Map.entry("parallel", List.of()),
            Map.entry("format", List.of()),
            Map.entry("facts", List.of()),
            Map.entry("settlement", List.of("facts")),
            Map.entry("scheme", List.of("facts", "settlement", "source")),
            Map.entry("language", List.of("facts", "settlement", "scheme", "source")),
            Map.entry("engine", List.of("cache", "facts", "settlement", "scheme", "language", "source")),
            Map.entry(
                    "evaluation",
                    List.of("cache", "parallel", "facts", "settlement", "scheme", "language", "engine", "source")),
            Map.entry(
                    "promise",
                    List.of(
                            "facts",
                            "format",
                            "settlement",
                            "scheme",
                            "language",
                            "engine",
                            "evaluation",
                            "statement",
                            "source")),
            Map.entry("paper", List.of("source")),
            Map.entry("records", List.of("source")),
            Map.entry("intake", List.of("format", "parallel", "records", "source")),
            Map.entry("fetch", List.of("intake", "outside", "population", "records", "source")),
            Map.entry("kpi", List.of("facts", "parallel", "records", "source")),
            Map.entry("population", List.of("facts", "parallel", "records", "intake", "kpi", "source")),
            Map.entry(
                    "team",
                    List.of("facts", "settlement", "language", "engine", "evaluation", "statement", "comparison")),
            Map.entry("board", List.of("facts", "kpi")),
            Map.entry("question", List.of("facts", "settlement", "records", "statement", "source")),
            Map.entry(
                    "workbench",
                    List.of(
                            "facts",
                            "format",
                            "settlement",
                            "scheme",
                            "language",
                            "engine",
                            "evaluation",
                            "kpi",
                            "records",
                            "simulation",
                            "statement",
                            "format",
                            "source")),
            Map.entry(
                    "workbench.block",
                    List.of(
                            "facts",
                            "settlement",
                            "scheme",
                            "engine",
                            "evaluation",
                            "simulation",
                            "workbench",
                            "source")),
            Map.entry(
                    "review",
                    List.of(
                            "facts",
                            "settlement",
                            "scheme",
                            "language",
                            "engine",
                            "evaluation",
                            "records",
                            "kpi",
                            "simulation",
                            "statement",
                            "format",
                            "parallel",
                            "source")),
            Map.entry("payrun.file", List.of("facts", "format", "simulation.report", "source")),
            Map.entry("plan", List.of("access", "facts", "records", "simulation")),
            Map.entry(
                    "payrun",
                    List.of(
                            "access",
                            "facts",
                            "settlement",
                            "engine",
                            "evaluation",
                            "records",
                            "plan",
                            "simulation",
                            "source")),
            Map.entry("planning", List.of("facts", "format", "records", "kpi", "source")),
            Map.entry(
                    "simulation",
                    List.of(
                            "promise",
                            "parallel",
                            "facts",
                            "settlement",
                            "scheme",
                            "language",
                            "engine",
                            "evaluation",
                            "parallel",
                            "population",
                            "records",
                            "source")),
            Map.entry("simulation.trial", List.of("facts", "simulation")),
            Map.entry(
                    "simulation.report",
                    List.of(
                            "simulation.trial",
                            "facts",
                            "format",
                            "scheme",
                            "kpi",
                            "population",
                            "paper",
                            "simulation",
                            "statement",
                            "source")),
            Map.entry(
                    "forecast",
                    List.of(
                            "facts",
                            "settlement",
                            "scheme",
                            "language",
                            "engine",
                            "evaluation",
                            "population",
                            "records",
                            "kpi",
                            "statement")),
            Map.entry(
                    "replay",
                    List.of(
                            "facts",
                            "settlement",
                            "scheme",
                            "language",
                            "engine",
                            "evaluation",
                            "population",
                            "records",
                            "kpi",
                            "format",
                            "paper",
                            "parallel",
                            "statement",
                            "document",
                            "source")),
            Map.entry(
                    "statement",
                    List.of(
                            "facts",
                            "settlement",
                            "scheme",
                            "language",
                            "engine",
                            "evaluation",
                            "population",
                            "records",
                            "kpi",
                            "format",
                            "paper",
                            "parallel",
                            "source")),
            Map.entry(
                    "comparison",
                    List.of(
                            "facts",
                            "settlement",
                            "scheme",
                            "language",
                            "engine",
                            "evaluation",
                            "statement",
                            "format",
                            "source")),
            Map.entry(
                    "document",
                    List.of(
                            "facts",
                            "settlement",
                            "scheme",
                            "language",
                            "engine",
                            "evaluation",
                            "population",
                            "records",
                            "kpi",
                            "simulation",
                            "statement",
                            "format",
                            "paper",
                            "parallel",
                            "source")));

    /** Each package of views, and the other packages of views that it may use beside those that all share. */
    private static final Map<String, List<String>> VIEWS = Map.ofEntries(
            Map.entry("access.ui", List.of()),
            Map.entry("intake.ui", List.of()),
            Map.entry("fetch.ui", List.of("intake.ui")),
            Map.entry("evaluation.ui", List.of()),
            Map.entry("kpi.ui", List.of()),
            Map.entry("population.ui", List.of("fetch.ui", "intake.ui", "kpi.ui")),
            Map.entry("planning.ui", List.of("population.ui")),
            Map.entry("document.ui", List.of()),
            Map.entry("statement.ui", List.of("kpi.ui", "document.ui")),
            Map.entry("review.ui", List.of()),
            Map.entry("workbench.ui", List.of("document.ui", "statement.ui", "simulation.ui", "review.ui", "plan.ui")),
            Map.entry("question.ui", List.of("statement.ui")),
            Map.entry("plan.ui", List.of("simulation.ui")),
            Map.entry("payrun.ui", List.of("evaluation.ui", "payrun.file.ui")),
            Map.entry("payrun.file.ui", List.of()),
            Map.entry("board.ui", List.of()),
            Map.entry("audit.ui", List.of()),
            Map.entry("webhook.ui", List.of()),
            Map.entry("forecast.ui", List.of("statement.ui", "board.ui", "document.ui")),
            Map.entry("team.ui", List.of("statement.ui", "board.ui")),
            Map.entry("simulation.ui", List.of("evaluation.ui", "population.ui", "statement.ui", "document.ui")),
            Map.entry("ui", List.of()));

    static Stream<String> core() {
        return CORE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("core")
    void aPackageOfTheCoreUsesOnlyWhatLiesBelowIt(String name) {
        String[] allowed = Stream.concat(Stream.of(name), CORE.get(name).stream())
                .map(other -> "trinn." + other)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("trinn." + name)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(resideOutsideOfPackage("trinn..")))
                .check(TRINN);
    }

    @ParameterizedTest
    @MethodSource("core")
    void theCoreKnowsNeitherSpringNorVaadinNorSql(String name) {
        noClasses()
                .that()
                .resideInAPackage("trinn." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.vaadin..", "java.sql..", "javax.sql..")
                .check(TRINN);
    }

    @Test
    void theVocabularyDependsOnNothing() {
        classes()
                .that()
                .resideInAnyPackage("trinn.facts", "trinn.settlement")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("trinn.facts", "trinn.settlement", "java..", "org.jspecify..")
                .check(TRINN);
    }

    @Test
    void onlyTheEngineKnowsDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("trinn.engine")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(TRINN);
    }

    @Test
    void onlyTheIntakeReadsTableFilesAndOnlyTheReportWritesWorkbooks() {
        noClasses()
                .that()
                .resideOutsideOfPackages("trinn.intake", "trinn.simulation.report")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "de.siegmar.fastcsv.reader..")
                .check(TRINN);
    }

    @Test
    void onlyPaperKnowsHowAPdfIsMade() {
        noClasses()
                .that()
                .resideOutsideOfPackage("trinn.paper")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox..")
                .check(TRINN);
    }

    @Test
    void theCommandLineStartsWithoutSpringAndVaadin() {
        noClasses()
                .that()
                .resideInAPackage("trinn.cli")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.vaadin..", "trinn..ui", "trinn..store")
                .check(TRINN);
    }

    @Test
    void onlyStoresKnowTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages("trinn", "..store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
                .check(TRINN);
    }

    @Test
    void nothingDependsOnViewsButViews() {
        noClasses()
                .that()
                .resideOutsideOfPackages("trinn", "trinn.ui", "trinn..ui", "trinn.access.web")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("trinn.ui", "trinn..ui", "com.vaadin..")
                .check(TRINN);
    }

    static Stream<String> views() {
        return VIEWS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("views")
    void viewsUseOnlyTheViewsOfLowerFeatures(String name) {
        String[] allowed = Stream.concat(Stream.of(name, "ui"), VIEWS.get(name).stream())
                .map(other -> "trinn." + other)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("trinn." + name)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed).or(resideOutsideOfPackages("trinn.ui", "trinn..ui")))
                .check(TRINN);
    }

    @Test
    void allViewsAreListed() {
        assertThat(TRINN.stream()
                        .map(type -> type.getPackageName().replaceFirst("^trinn\\.?", ""))
                        .filter(name -> name.matches("(.*\\.)?ui")))
                .containsOnly(VIEWS.keySet().toArray(String[]::new));
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("trinn.(**)").should().beFreeOfCycles().check(TRINN);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(Files::isDirectory).filter(ArchitectureTest::hasClasses))
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .contains("@NullMarked", "/**"));
        }
    }

    private static boolean hasClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
