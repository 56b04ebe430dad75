package trinn.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.shared.Registration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart that ECharts draws from its option, with the title as text above it.
 *
 * <p>An option is data, never code. Beyond what ECharts knows, it may hold:
 *
 * <ul>
 *   <li>a colour as {@code var(--trinn-…)}, which then follows light and dark;
 *   <li>in a data item, {@code tip}: the ready-made text shown on hovering, lines parted by {@code \n};
 *   <li>in a data item, {@code id}: what a click hands to the server; items of several series with one id show all
 *       their tips, in the order of the series; an empty {@code tip} is not shown;
 *   <li>in an axis or a series, {@code trinnFormat}: {@code money}, {@code short-money}, {@code percent} (of a ratio)
 *       {@code count} or {@code number} (with decimals), for its labels in the reader's language.
 * </ul>
 *
 * <p>A series that is as it was drawn last is not sent again.
 */
@Tag("figure")
@JavaScript("context://_static/echarts/6.0.0/dist/echarts.min.js")
@JavaScript("context://js/trinn-chart.js")
public final class Chart extends Component implements HasSize, HasStyle, LocaleChangeObserver {

    private final Element caption = new Element("figcaption");
    private final Element canvas = new Element("div");
    private boolean waiting;
    private ObjectNode option = JsonNodeFactory.instance.objectNode();
    private JsonNode drawn = JsonNodeFactory.instance.arrayNode();

    /** An empty chart. Its title says what the chart shows, with the unit. */
    public Chart(String title) {
        addClassName("trinn-chart");
        canvas.setAttribute("class", "canvas").setAttribute("role", "img");
        getElement().appendChild(caption, canvas);
        setTitle(title);
        setHeight("20rem");
        canvas.addEventListener("trinn-item-click", event -> {
                    JsonNode item = event.getEventData().get("event.detail");
                    fireEvent(new ChartItemClick(
                            this,
                            item.path("series").asString(""),
                            item.path("index").asInt(-1),
                            item.path("id").asString("")));
                })
                .addEventData("event.detail");
    }

    /** Writes the title above the drawing, and as its name for those who cannot see it. */
    public void setTitle(String title) {
        caption.setText(title);
        canvas.setAttribute("aria-label", title);
    }

    /** Says in a sentence or two what the drawing shows, for those who cannot see it. */
    public void setDescription(String description) {
        canvas.setAttribute("aria-label", caption.getText() + ". " + description);
    }

    /** Draws this option in place of the former one; it is not copied, and must not change any more. */
    public void setOption(ObjectNode option) {
        this.option = option;
        draw();
    }

    /** Tells of clicks on a bar, a dot or another item of the data. */
    public Registration addItemClickListener(ComponentEventListener<ChartItemClick> listener) {
        return addListener(ChartItemClick.class, listener);
    }

    /** Writes the labels in the new language. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        draw();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        drawn = JsonNodeFactory.instance.arrayNode();
        draw();
    }

    /** Once for each answer to the browser, however often the option changed in the meantime. */
    private void draw() {
        if (waiting) {
            return;
        }
        getUI().ifPresent(ui -> {
            waiting = true;
            ui.beforeClientResponse(this, context -> {
                waiting = false;
                Scripts.call(canvas, "chart", "draw", news(), getLocale().toLanguageTag());
            });
        });
    }

    /** The option, with null in place of each series that the browser has already. */
    private ObjectNode news() {
        JsonNode series = option.path("series");
        ArrayNode changed = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).equals(drawn.get(i))) {
                changed.addNull();
            } else {
                changed.add(series.get(i));
            }
        }
        drawn = series;
        ObjectNode news = JsonNodeFactory.instance.objectNode().setAll(option);
        return series.isArray() ? news.set("series", changed) : news;
    }
}
