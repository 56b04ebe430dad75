package trinn.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.vaadin.flow.component.dependency.JavaScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.ui.Chart;
import trinn.ui.InBrowser;

/**
 * Draws the pay curves of the shipped schemes as ECharts does on the screen: into {@code target/pictures}, and with
 * {@code -Dtrinn.pictures=docs} into the pages of the schemes.
 */
final class SchemePagesIT extends InBrowser {

    /** Widths of letters are reckoned, so that the fonts of a machine change nothing. */
    private static final String DRAW = """
            option => {
                const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
                for (const axis of [option.xAxis, option.yAxis]) {
                    axis.axisLabel.formatter = value => number.format(value).replace('-', '\\u2212');
                }
                echarts.setPlatformAPI({
                    measureText: (text, font) => ({ width: text.length * 0.55 * (parseFloat(/([\\d.]+)px/.exec(font)?.[1]) || 12) }),
                });
                const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 360 });
                chart.setOption(option);
                return chart.renderToSVGString();
            }""";

    static Stream<String> schemes() throws IOException {
        return ShippedScheme.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void thePayCurveIsDrawn(String id) throws IOException {
        ShippedScheme scheme = ShippedScheme.of(id);
        String drawn = draw(scheme);
        assertThat(drawn).contains("<svg", scheme.title());
        assertThat(draw(scheme)).as("drawn again").isEqualTo(drawn);
        Path folder = "docs".equals(System.getProperty("trinn.pictures"))
                ? ShippedScheme.PAGES
                : Path.of("target", "pictures");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(scheme.svg()), scheme.picture().svg(drawn));
    }

    /** Each on a page of its own, because ECharts counts what it draws on a page. */
    private static String draw(ShippedScheme scheme) {
        Page page = browser.page("favicon.ico");
        page.addScriptTag(new Page.AddScriptTagOptions().setUrl(script()));
        page.evaluate(
                "option => { window.option = JSON.parse(option); }",
                scheme.picture().option().toString());
        String svg = (String) page.evaluate("(" + DRAW + ")(window.option)");
        page.context().close();
        return svg;
    }

    /** The very ECharts of the charts on the screen. */
    private static String script() {
        return Arrays.stream(Chart.class.getAnnotationsByType(JavaScript.class))
                .map(JavaScript::value)
                .filter(script -> script.contains("echarts"))
                .map(script -> script.replace("context://", "/"))
                .findFirst()
                .orElseThrow();
    }
}
