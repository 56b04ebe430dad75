package trinn.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Names with markup in them are text, whoever has them and wherever they stand. */
final class HostileNamesIT extends InBrowser {

    private static final String MARKUP = "<img src=x onerror=window.hacked=1><u class=hacked>";

    private static final String YAML = """
            name: "Set %1$s"
            currency: NOK
            description: "Says %1$s"
            periods: month
            departments: {file: data/departments.csv, columns: {id: id, name: name}}
            payees: {file: data/payees.csv, columns: {id: id, name: name, role: role, department: department, manager: manager}}
            customers: {file: data/customers.csv, columns: {id: id, name: name, class: class}}
            products: {file: data/products.csv, columns: {id: id, name: name, group: group}}
            targets: {file: data/targets.csv, columns: {level: level, of: of, kpi: kpi, from: from, to: to, target: target}}
            sales: {file: data/sales.csv, columns: {id: id, date: date, payee: payee, customer: customer, product: product, type: type, amount: amount, cost: cost}}
            activities: {file: data/activities.csv, columns: {id: id, payee: payee, date: date, type: type, outcome: outcome}}
            measurements: {file: data/measurements.csv, columns: {payee: payee, kpi: kpi, from: from, value: value}}
            """;

    @TempDir
    private static Path home;

    private Page page;

    @DynamicPropertySource
    static void hostileData(DynamicPropertyRegistry registry) throws IOException {
        Path folder = home.resolve("scenarios/hostile");
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data.yaml"), YAML.formatted(MARKUP));
        file(folder, "departments", "id,name\nD,Unit %s\n");
        file(folder, "payees", """
                id,name,role,department,manager
                M,Chief %1$s,%1$s,D,
                A,Kari %1$s,%1$s,D,M
                B,Ole %1$s,%1$s,D,M
                """);
        file(folder, "customers", "id,name,class\nC,Buyer %1$s,%1$s\n");
        file(folder, "products", "id,name,group\nP,Thing %1$s,%1$s\n");
        file(folder, "targets", """
                level,of,kpi,from,to,target
                seller,A,revenue,2026-01-01,2026-02-01,900
                seller,A,revenue,2026-02-01,2026-03-01,900
                seller,B,revenue,2026-01-01,2026-02-01,900
                """);
        file(folder, "sales", """
                id,date,payee,customer,product,type,amount,cost
                1%1$s,2026-01-05,A,C,P,%1$s,100000,40000
                2%1$s,2026-01-06,B,C,P,%1$s,50000,20000
                3%1$s,2026-02-05,A,C,P,%1$s,70000,30000
                4%1$s,2026-02-06,B,C,P,%1$s,20000,8000
                """);
        file(folder, "activities", "id,payee,date,type,outcome\n1,A,2026-01-07,call,%1$s\n2,B,2026-01-07,call,%1$s\n");
        file(folder, "measurements", "payee,kpi,from,value\nA,Joy %1$s,2026-01-01,7\nB,Joy %1$s,2026-01-01,9\n");
        registry.add(
                "trinn.data-dir", () -> home.resolve("own").toAbsolutePath().toString());
        registry.add(
                "trinn.scenarios-dir",
                () -> home.resolve("scenarios").toAbsolutePath().toString());
    }

    private static void file(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve("data/" + name + ".csv"), text.formatted(MARKUP));
    }

    @Test
    void inWhatIf() {
        page = browser.page("");
        assertThat(page.locator(".what-if-context")).containsText("Set <img");
        hoverCharts();
        page.locator(".sellers vaadin-grid-cell-content")
                .getByText("Kari <img")
                .first()
                .click();
        Locator dialog = page.locator("vaadin-dialog.trinn-seller");
        assertThat(dialog).containsText("Kari <img");
        for (Locator part : dialog.locator("vaadin-details").all()) {
            Browser.open(part);
        }
        hoverCharts();
    }

    @Test
    void inData() {
        page = browser.page("data");
        assertThat(page.locator("figcaption")).containsText("Set <img");
        hoverCharts();
        assertThat(page.locator(".seller-months")).containsText("Kari <img");
        page.locator(".seller-months .cell")
                .filter(new Locator.FilterOptions().setHasText("100,000"))
                .first()
                .click();
        assertThat(page.locator("figcaption")).containsText("Kari <img");
        assertThat(page.locator(".kpi-records")).containsText("Kari <img");
        Browser.open(page.locator(".kpi-records"));
        assertThat(page.locator(".kpi-records")).containsText("1<img");
        hoverCharts();
        page.locator(".groups button").getByText("Joy <img").click();
        assertThat(page.locator("h2").first()).containsText("Joy <img");
        hoverCharts();
    }

    @Test
    void inPlanning() {
        page = browser.page("plan");
        assertThat(page.locator(".what-if-context")).containsText("Set <img");
        assertThat(page.locator(".people")).containsText("<img");
        hoverCharts();
    }

    /** Lets every chart show what it says of the item in its middle and on its way there. */
    private void hoverCharts() {
        for (Locator chart : page.locator("canvas").all()) {
            if (chart.isVisible()) {
                for (double share : new double[] {0.2, 0.5, 0.8}) {
                    var box = Objects.requireNonNull(chart.boundingBox());
                    page.mouse().move(box.x + box.width * share, box.y + box.height * share);
                    page.waitForTimeout(100);
                }
            }
        }
    }

    @AfterEach
    void nothingBecameMarkup() {
        Assertions.assertThat(page.evaluate("() => window.hacked === undefined"))
                .isEqualTo(true);
        Assertions.assertThat(page.locator(".hacked, img[src=x]").count()).isZero();
    }
}
