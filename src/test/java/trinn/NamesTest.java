package trinn;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import trinn.access.Permission;
import trinn.access.Role;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.document.store.PlanPapers;
import trinn.evaluation.Bindings;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Populations;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.forecast.store.SellerPages;
import trinn.plan.store.Assignments;
import trinn.plan.store.Workforces;
import trinn.population.DataFolder;
import trinn.population.Nameless;
import trinn.population.Person;
import trinn.population.store.DataSets;
import trinn.population.store.FactStore;
import trinn.population.store.SeenData;
import trinn.records.Origin;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.Aim;
import trinn.simulation.Grouping;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Decisions;
import trinn.simulation.store.Investigations;
import trinn.simulation.store.Neighbours;
import trinn.simulation.store.Question;
import trinn.simulation.store.Simulator;
import trinn.statement.store.Statements;
import trinn.store.Database;
import trinn.team.store.Teams;

/** Who may not see names gets the same figures of the same payees, by their numbers, from everything that a designer uses. */
final class NamesTest {

    private static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));
    private static final String SOMEBODY = "P001";
    private static final User WITH = designer(Permission.NAMES);
    private static final User WITHOUT = designer();

    @TempDir
    private static Path folder;

    private static Database database;
    private static Scheme scheme;
    private static long data;
    private static Set<String> names;

    private static User designer(Permission... permissions) {
        return new User("d", "D", Set.of(Role.DESIGNER), "", Set.of(permissions));
    }

    @BeforeAll
    static void open() {
        database = Database.in(
                folder,
                StatementParts.and(
                        PlanPapers.class,
                        Workforces.class,
                        Assignments.class,
                        SellerPages.class,
                        Teams.class,
                        Simulator.class,
                        Investigations.class,
                        Decisions.class));
        var files = SchemeFiles.read(Path.of("rules", "nordic-sales"));
        get(SchemeVersions.class).add(files, "");
        scheme = Scheme.of(files);
        data = get(DataSets.class)
                .add(DataFolder.open(Path.of("scenarios", "nordhandel")))
                .id();
        names = get(Populations.class).whole(data).facts().stream()
                .map(facts -> facts.seller().name())
                .collect(Collectors.toSet());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static <T> T get(Class<T> component) {
        return database.get(component);
    }

    private static Population population() {
        return get(Populations.class).get(data);
    }

    private static FactSet facts() {
        return get(Statements.class).facts(population(), SOMEBODY, OCTOBER.id());
    }

    private static Answer.Results results() {
        return (Answer.Results) get(Simulator.class)
                .answer(new Question(
                        data, "", scheme, scheme, scheme.terms().with("unitRate", new BigDecimal("9")), Bindings.NONE));
    }

    /** What is told of payees, each as text. */
    private static final Map<String, Supplier<String>> TOLD = told();

    private static Map<String, Supplier<String>> told() {
        Map<String, Supplier<String>> told = new LinkedHashMap<>();
        Neighbours none = new Neighbours(List.of(), List.of());
        told.put("facts", () -> get(Statements.class).seen(population()).toString());
        told.put("statement", () -> facts().toString());
        told.put(
                "statement on paper",
                () -> pdf(get(Statements.class).pdf(population(), scheme, facts(), Locale.ENGLISH)));
        told.put(
                "plan letter",
                () -> pdf(get(PlanPapers.class).letter(population(), scheme, SOMEBODY, NOVEMBER, Locale.ENGLISH)));
        told.put(
                "my pay",
                () -> get(SellerPages.class)
                        .page(population(), scheme, SOMEBODY, OCTOBER.id(), null)
                        .toString());
        told.put(
                "my pay of a day",
                () -> get(SellerPages.class)
                        .page(population(), scheme, SOMEBODY, OCTOBER.id(), LocalDate.of(2026, 10, 9))
                        .toString());
        told.put("team", () -> {
            StringBuilder team = new StringBuilder();
            get(Teams.class)
                    .each(
                            population(),
                            scheme,
                            List.of(facts()),
                            one -> team.append(one.facts().seller()));
            return team.toString();
        });
        told.put(
                "plan assignments",
                () -> get(Workforces.class).of("Nordhandel").members().values().toString());
        told.put(
                "records",
                () -> get(SeenData.class)
                        .load(data)
                        .records()
                        .of(RecordType.PAYEES)
                        .toString());
        told.put(
                "sellers of data and planning",
                () -> get(SeenData.class).load(data).sellers(OCTOBER.from()).toString());
        told.put("what-if", () -> results().comparison().rows().toString());
        told.put("workbook", () -> zip(get(Decisions.class).excel(results(), none, Locale.ENGLISH)));
        told.put("tables", () -> zip(get(Decisions.class).csv(results(), none, Locale.ENGLISH)));
        told.put("report", () -> pdf(get(Decisions.class).report(results(), Locale.ENGLISH)));
        return told;
    }

    static Set<String> doors() {
        return TOLD.keySet();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aPayeeGoesByNameOrByNumber(String door) {
        String named = Signed.as(WITH, TOLD.get(door));
        assertThat(names).anyMatch(named::contains);
        String nameless = Signed.as(WITHOUT, TOLD.get(door));
        assertThat(names).noneMatch(nameless::contains);
    }

    @Test
    void whoIsNotSignedInSeesNone() {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            assertThat(names).noneMatch(population().facts().toString()::contains);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    @Test
    void theFiguresAreTheSame() {
        Answer.Results named = Signed.as(WITH, NamesTest::results);
        Answer.Results nameless = Signed.as(WITHOUT, NamesTest::results);
        assertThat(nameless.comparison().alternative())
                .isEqualByComparingTo(named.comparison().alternative());
        assertThat(Signed.as(WITHOUT, () -> get(Statements.class).payouts(population(), scheme, OCTOBER.id())))
                .isEqualTo(Signed.as(WITH, () -> get(Statements.class).payouts(population(), scheme, OCTOBER.id())))
                .isNotEmpty();
    }

    /** A correction of a name says both names. */
    @Test
    void whatWasCorrectedInAPayeeIsNotTold() {
        SortedMap<String, String> attributes = new TreeMap<>(Map.of("corrected", "#7: name Ann → Anne", "area", "N"));
        Row payee = new Row(
                RecordType.PAYEES,
                new Origin("payees.csv", 2),
                attributes,
                RecordType.PAYEES.fields().stream()
                        .map(field -> field.name().equals("id") ? "P1" : null)
                        .toArray());
        Row shown = Nameless.record(payee.with(RecordType.PAYEES.place("name"), "Anne"));
        assertThat(shown.text("name")).isEqualTo("P1");
        assertThat(shown.attributes()).containsOnlyKeys("area");
    }

    /** What was worked out with names is kept by a hash, so theirs has to be another. */
    @Test
    void dataWithoutNamesHasAHashOfItsOwnThatFollowsFromTheOther() {
        Population named = Signed.as(WITH, NamesTest::population);
        Population nameless = Signed.as(WITHOUT, NamesTest::population);
        assertThat(nameless.contentHash())
                .isEqualTo(Nameless.hash(named.contentHash()))
                .isNotEqualTo(named.contentHash());
        assertThat(Signed.as(WITHOUT, () -> get(SeenData.class).load(data)).contentHash())
                .isEqualTo(nameless.contentHash());
    }

    @Test
    void genderIsSeenWithThePermissionAlone() {
        User personal = designer(Permission.NAMES, Permission.PERSONAL);
        assertThat(Signed.as(personal, () -> get(Investigations.class).aims(results())))
                .contains(Aim.GAP);
        assertThat(Signed.as(WITH, () -> get(Investigations.class).aims(results())))
                .isNotEmpty()
                .doesNotContain(Aim.GAP);
        assertThat(Signed.as(personal, NamesTest::population).tellsGender()).isTrue();
        assertThat(Signed.as(WITH, NamesTest::population).tellsGender()).isFalse();
        assertThat(women(personal)).isPositive();
        assertThat(women(WITH)).isZero();
        assertThat(Signed.as(WITH, NamesTest::population).people().values())
                .extracting(Person::gender)
                .containsOnly(Person.Gender.UNKNOWN);
        assertThat(Signed.as(WITH, NamesTest::population).people().values())
                .extracting(Person::joined)
                .isNotEmpty()
                .doesNotContainNull();
    }

    private static int women(User reader) {
        return Signed.as(
                reader,
                () -> get(Investigations.class)
                        .fairness(results(), true, new Grouping(Grouping.By.ROLE, ""))
                        .women());
    }

    /** Whoever reads a data set with its names has a reason; all else asks {@link SeenData} or {@link Populations#get}. */
    @Test
    void onlyWhatStoresOrPaysReadsNamesOfEverybody() {
        Set<String> readers = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("trinn").stream()
                        .filter(type -> type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> reads(call.getTargetOwner(), call.getName())))
                        .map(JavaClass::getName)
                        .map(name -> name.replaceFirst("\\$.*", ""))
                        .collect(Collectors.toSet());
        assertThat(readers)
                .containsExactlyInAnyOrder(
                        "trinn.population.store.SeenData",
                        "trinn.population.store.FactStore",
                        "trinn.evaluation.store.Populations",
                        "trinn.payrun.store.Workings",
                        "trinn.planning.ui.Planner",
                        "trinn.question.store.QuestionDesk",
                        "trinn.payrun.store.RunReplay",
                        "trinn.payrun.store.StoredInputs",
                        "trinn.payrun.store.RecordChanges",
                        "trinn.population.store.StoredRecords",
                        "trinn.importing.ImportBench",
                        "trinn.question.store.Corrections",
                        "trinn.importing.ReplaySources");
    }

    private static boolean reads(JavaClass owner, String method) {
        return owner.isEquivalentTo(DataSets.class)
                        && Set.of("load", "each", "people").contains(method)
                || owner.isEquivalentTo(FactStore.class) && method.equals("load")
                || owner.isEquivalentTo(Populations.class) && method.equals("whole");
    }

    private static String pdf(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return document.getDocumentInformation().getTitle()
                    + new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String zip(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (in.getNextEntry() != null) {
                text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
