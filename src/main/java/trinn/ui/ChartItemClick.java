package trinn.ui;

import com.vaadin.flow.component.ComponentEvent;

/** A click on an item of a chart's data. */
public final class ChartItemClick extends ComponentEvent<Chart> {

    private final String seriesName;
    private final int dataIndex;
    private final String id;

    ChartItemClick(Chart source, String seriesName, int dataIndex, String id) {
        super(source, true);
        this.seriesName = seriesName;
        this.dataIndex = dataIndex;
        this.id = id;
    }

    /** The name of the item's series. */
    public String seriesName() {
        return seriesName;
    }

    /** The item's place in its series, from 0. */
    public int dataIndex() {
        return dataIndex;
    }

    /** The item's own {@code id}; empty where the option gave none. */
    public String id() {
        return id;
    }
}
