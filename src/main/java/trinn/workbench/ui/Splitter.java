package trinn.workbench.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import trinn.ui.Scripts;

/** Two panes side by side, whose bar mouse and arrow keys move, and whose widths the reader's browser remembers. */
@JavaScript("context://js/trinn-splitter.js")
final class Splitter extends SplitLayout {

    private static final double LEAST = 10;
    private static final double MOST = 90;

    private final String name;

    /**
     * @param name under which the browser remembers how they are split
     * @param usual the share of the first pane that it begins with, in per cent
     */
    Splitter(Component first, Component second, String name, double usual) {
        super(first, second);
        this.name = name;
        setSplitterPosition(usual);
        addSplitterDragEndListener(event -> remember());
        getElement()
                .addEventListener(
                        "trinn-split",
                        event -> split(event.getEventData().get("event.detail").asDouble()))
                .addEventData("event.detail");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Scripts.call(getElement(), "splitter", "start", getTranslation("workbench.bar"));
        WebStorage.getItem(event.getUI(), WebStorage.Storage.LOCAL_STORAGE, name, value -> {
            if (value != null && value.matches("\\d{1,2}(\\.\\d+)?")) {
                setSplitterPosition(Math.clamp(Double.parseDouble(value), LEAST, MOST));
            }
        });
    }

    private void split(double position) {
        setSplitterPosition(Math.clamp(position, LEAST, MOST));
        remember();
    }

    private void remember() {
        Double position = getSplitterPosition();
        if (position != null) {
            WebStorage.setItem(name, position.toString());
        }
    }
}
