package trinn.payrun.file.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.access.Role;
import trinn.access.User;
import trinn.access.store.SignedIn;
import trinn.payrun.file.Account;
import trinn.payrun.file.FileType;
import trinn.payrun.file.Handover;
import trinn.payrun.file.Kind;
import trinn.payrun.file.Mapping;
import trinn.payrun.file.PayFile;
import trinn.payrun.file.RefusedException;
import trinn.payrun.file.Samples;
import trinn.payrun.file.store.PayMappings;
import trinn.ui.Language;

/** Setting up the files of a data set, and handing on those of a run. */
@Isolated
@SpringBootTest(properties = {"trinn.scenarios-dir=./target/nothing", "trinn.rules-dir=./target/nothing"})
@ViewPackages(packages = "trinn.ui")
final class PayFilesTest extends SpringBrowserlessTest {

    @TempDir
    private static Path folder;

    private static final Handover RUN = Samples.small();

    private final List<PayFile> handedOn = new ArrayList<>();

    @Autowired
    private PayMappings mappings;

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
    }

    @BeforeEach
    void open() {
        UI.getCurrent().setLocale(Language.ENGLISH.locale());
        signIn(Role.FINANCE);
    }

    @AfterEach
    void forget() {
        jdbc.update("DELETE FROM pay_mappings");
        SecurityContextHolder.clearContext();
    }

    private static void signIn(Role role) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(new User("u", "U", Set.of(role), ""))));
    }

    private MappingDialog dialog() {
        MappingDialog dialog = new MappingDialog(RUN, mappings, () -> {});
        dialog.open();
        roundTrip();
        return dialog;
    }

    private Mapping saved() {
        return mappings.of("Nordhandel", Locale.ENGLISH).mapping();
    }

    private static <T extends Component> List<T> all(Component in, Class<T> type) {
        return inside(in).filter(type::isInstance).map(type::cast).toList();
    }

    private static Stream<Component> inside(Component in) {
        Stream<Component> below = in instanceof MappingDialog dialog
                ? Stream.of(
                                dialog.getChildren().filter(one -> !(one instanceof Part)),
                                dialog.parts().stream(),
                                dialog.getFooter()
                                        .getElement()
                                        .getChildren()
                                        .flatMap(one -> one.getComponent().stream()))
                        .flatMap(any -> any)
                : in.getChildren();
        return Stream.concat(Stream.of(in), below.flatMap(PayFilesTest::inside).distinct());
    }

    private static TextField field(Component in, String label) {
        return all(in, TextField.class).stream()
                .filter(one -> label.equals(one.getLabel())
                        || one.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> missing(Component in) {
        return all(in, ListItem.class).stream().map(ListItem::getText).toList();
    }

    private static Button button(Component in, String text) {
        return all(in, Button.class).stream()
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsMissingStandsBesideItsFieldUntilItIsWritten() {
        MappingDialog dialog = dialog();
        TextField code = field(dialog, "Bonus · Pay, Code");
        assertThat(code.isInvalid()).isTrue();
        assertThat(code.getErrorMessage()).startsWith("“Bonus” (Pay) has no wage type.");
        assertThat(missing(dialog)).contains(code.getErrorMessage());
        code.setValue("320");
        assertThat(code.isInvalid()).isFalse();
        assertThat(missing(dialog)).noneMatch(text -> text.startsWith("“Bonus”"));
    }

    @Test
    void thePreviewShowsTheFileAsItIsSetUp() {
        MappingDialog dialog = dialog();
        Pre preview = all(dialog, Pre.class).getFirst();
        assertThat(preview.getText()).startsWith("Employee number;Name;").contains("P001;Åse Ødegård;;");
        field(dialog, "All others · Pay, Code").setValue("300");
        assertThat(preview.getText()).contains("P001;Åse Ødegård;300;");
        choose(dialog, Choice.PAXML);
        assertThat(preview.getText()).contains("<lonart>300</lonart>");
        choose(dialog, Choice.NORWEGIAN);
        assertThat(preview.getText()).startsWith("ÅR;MÅNED;");
        choose(dialog, Choice.CSV);
        assertThat(preview.getText()).startsWith("Employee number;Name;");
    }

    @SuppressWarnings("unchecked")
    private void choose(MappingDialog dialog, Choice choice) {
        Select<Choice> select = (Select<Choice>) all(dialog, Select.class).stream()
                .filter(one -> "File for payroll".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
        test(select).selectItem(select.getItemLabelGenerator().apply(choice));
    }

    @Test
    void whatWasSetUpIsSaved() {
        MappingDialog dialog = dialog();
        field(dialog, "Commission · Pay, Code").setValue("310");
        field(dialog, "South").setValue("20");
        field(dialog, "Pay owed to payees").setValue("2930");
        all(dialog, TextArea.class).getFirst().setValue("P001\t007");
        test(button(dialog, "Save")).click();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(saved().wageTypes().of("Commission", Kind.PAY))
                .hasValueSatisfying(type -> assertThat(type.code()).isEqualTo("310"));
        assertThat(saved().costCentre("South")).isEqualTo("20");
        assertThat(saved().employees().of("P001")).isEqualTo("007");
        assertThat(saved().accounts().of(Account.OWED_TO_PAYEES)).isEqualTo("2930");
    }

    @Test
    void aListThatCannotBeReadIsNotSaved() {
        MappingDialog dialog = dialog();
        TextArea list = all(dialog, TextArea.class).getFirst();
        list.setValue("P001;7\nP002");
        assertThat(list.getErrorMessage()).startsWith("Line 2 is not a payee and a number");
        test(button(dialog, "Save")).click();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM pay_mappings", Integer.class))
                .isZero();
    }

    @Test
    void theSecondOfTwoIsTold() {
        MappingDialog first = dialog();
        MappingDialog second = dialog();
        field(first, "North").setValue("10");
        field(second, "North").setValue("11");
        test(button(first, "Save")).click();
        test(button(second, "Save")).click();
        assertThat(second.isOpened()).isTrue();
        assertThat(inside(second).map(one -> one.getElement().getText()))
                .anyMatch(text -> text.startsWith("Somebody else changed these files"));
        assertThat(saved().costCentre("North")).isEqualTo("10");
    }

    @Test
    void auditorsLookAndDoNotSave() {
        signIn(Role.AUDITOR);
        assertThat(button(dialog(), "Save").isVisible()).isFalse();
    }

    private ExportPart export(Supplier<Handover> now) {
        ExportPart part = new ExportPart(RUN, now, mappings, (run, file) -> handedOn.add(file));
        UI.getCurrent().add(part);
        return part;
    }

    @Test
    void aFileThatCannotBeMadeSaysWhyInPlaceOfALink() {
        ExportPart part = export(() -> RUN);
        assertThat(all(part, Anchor.class)).isEmpty();
        assertThat(missing(part)).anyMatch(text -> text.startsWith("“Commission” (Pay) has no wage type"));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> part.make(FileType.CSV));
        assertThat(handedOn).isEmpty();
    }

    @Test
    void eachFileHasALinkAndIsToldOfWhenItIsMade() {
        mappings.save("Nordhandel", Samples.mapping(), PayMappings.NONE);
        ExportPart part = export(() -> RUN);
        assertThat(all(part, Anchor.class))
                .extracting(Anchor::getText)
                .containsExactly("CSV", "Excel", "PAXml 2.0", "Journal");
        PayFile file = part.make(FileType.JOURNAL);
        assertThat(file).isEqualTo(PayFile.of(FileType.JOURNAL, RUN, Samples.mapping()));
        assertThat(handedOn).containsExactly(file);
    }

    @Test
    void aRunThatIsRefusedAtThatMomentIsNoFile() {
        mappings.save("Nordhandel", Samples.mapping(), PayMappings.NONE);
        ExportPart part = export(() -> {
            throw new IllegalStateException("The run is damaged.");
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> part.make(FileType.CSV))
                .withMessage("The run is damaged.");
        assertThat(handedOn).isEmpty();
    }

    @Test
    void theControlTotalsAreThoseOfTheFiles() {
        assertThat(all(export(() -> RUN), NativeTableCell.class))
                .extracting(NativeTableCell::getText)
                .containsExactly("4", "2", "1,314.25 SEK", "−20.25 SEK", "0.00 SEK", "354.41 SEK", "50.00 SEK");
    }

    @Test
    void onlyFinanceSetsFilesUp() {
        mappings.save("Nordhandel", Samples.mapping(), PayMappings.NONE);
        assertThat(all(export(() -> RUN), Button.class)).hasSize(1);
        signIn(Role.AUDITOR);
        assertThat(all(export(() -> RUN), Button.class)).isEmpty();
    }
}
