package trinn.workbench.ui;

import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.splitlayout.SplitLayout;

/** Panes whose widths the reader's browser remembers. */
final class Splitter {

    private static final double LEAST = 10;
    private static final double MOST = 90;

    private Splitter() {}

    /**
     * Has a layout split as it was last.
     *
     * @param name under which the browser remembers it
     * @param usual the share of the first pane that it begins with, in per cent
     */
    static void remember(SplitLayout layout, String name, double usual) {
        layout.setSplitterPosition(usual);
        layout.addSplitterDragEndListener(event -> {
            Double position = layout.getSplitterPosition();
            if (position != null) {
                WebStorage.setItem(name, position.toString());
            }
        });
        layout.addAttachListener(event ->
                WebStorage.getItem(event.getUI(), WebStorage.Storage.LOCAL_STORAGE, name, value -> {
                    if (value != null && value.matches("\\d{1,2}(\\.\\d+)?")) {
                        layout.setSplitterPosition(Math.clamp(Double.parseDouble(value), LEAST, MOST));
                    }
                }));
    }
}
