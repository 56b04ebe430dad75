package trinn.workbench.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.cli.TrinnCommand;
import trinn.population.store.Scenarios;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.ui.InBrowser;
import trinn.workbench.SchemeZip;
import trinn.workbench.block.Blocks;
import trinn.workbench.block.FilledForms;

/** Somebody who writes no rule builds everything in {@code rules/} on the screen, and {@code trinn check} passes with its own cases. */
final class SchemesByFormIT extends InBrowser {

    private static final Blocks BLOCKS = Blocks.read(Path.of("blocks"));

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    /** One of two that together need every kind of field; with {@code -Dtrinn.forms=all} each of them, with names those. */
    static Stream<String> shipped() throws IOException {
        String wanted = System.getProperty("trinn.forms", "");
        if (!wanted.equals("all")) {
            return wanted.isEmpty()
                    ? Stream.of(new Random().nextBoolean() ? "kpi-matrix" : "team-prize")
                    : Stream.of(wanted.split(","));
        }
        try (Stream<Path> folders = Files.list(Path.of("rules"))) {
            return folders.map(one -> one.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void isBuiltFromNothingAndHoldsItsOwnCases(String id) throws IOException {
        Scheme shipped = Scheme.of(SchemeFiles.read(Path.of("rules", id)));
        Page page = browser.page("schemes");
        begin(page, shipped);
        for (FilledForms.Filled one : FilledForms.of(id, BLOCKS)) {
            new FormByHand(page, one.block(), one.answers()).fill();
        }
        save(page);
        Path exported = exported(page, folder.resolve("built").resolve(id));
        assertThat(SchemeFiles.read(exported).texts())
                .isNotEqualTo(SchemeFiles.read(Path.of("rules", id)).texts());
        check(exported);
        Files.copy(
                Path.of("rules", id, SchemeFiles.CASES),
                exported.resolve(SchemeFiles.CASES),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(check(exported)).contains(passed(shipped.cases().size()));
        page.context().close();
    }

    private static String passed(int cases) {
        return "%d of %d cases passed".formatted(cases, cases);
    }

    private static void begin(Page page, Scheme shipped) {
        page.getByText("New scheme").click();
        Locator dialog = page.locator("vaadin-dialog");
        dialog.locator("input").first().fill(shipped.title());
        FormByHand.choose(dialog.locator("vaadin-select"), shipped.currency().getCurrencyCode());
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(page.locator("h1")).hasText(shipped.title());
    }

    private static void save(Page page) {
        Locator head = page.locator(".workbench-head");
        head.locator("vaadin-button[theme~=primary]:not([disabled])").click();
        Locator dialog = page.locator("vaadin-dialog");
        dialog.locator("input").first().fill("Built by forms");
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(head.locator(".state")).containsText("As saved");
    }

    /** The folder that the downloaded file is unpacked to. */
    private static Path exported(Page page, Path to) throws IOException {
        page.locator(".workbench-head .who a").click();
        Download download = page.waitForDownload(
                () -> page.locator(".links").getByText("Export").click());
        SchemeFiles files;
        try (InputStream zip = Files.newInputStream(download.path())) {
            files = SchemeZip.read("built.zip", zip);
        }
        Files.createDirectories(to);
        for (Map.Entry<String, String> file : files.texts().entrySet()) {
            Files.writeString(to.resolve(file.getKey()), file.getValue());
        }
        return to;
    }

    /** What {@code ./trinn check} prints of a folder that it passes. */
    private static String check(Path scheme) {
        StringWriter out = new StringWriter();
        int code = TrinnCommand.run(
                (port, home, database, serving) -> fail("the server must not start"),
                line -> {},
                new PrintWriter(out),
                new PrintWriter(out),
                "check",
                scheme.toString());
        assertThat(code).as(out.toString()).isZero();
        return out.toString();
    }
}
