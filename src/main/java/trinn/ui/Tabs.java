package trinn.ui;

import com.vaadin.flow.component.tabs.TabSheet;

/** What sheets of tabs need beside what Vaadin gives them. */
public final class Tabs {

    /** A list of tabs holds tabs alone for a screen reader: what scrolls them is no part that can be focused. */
    private static final String ALONE = """
            const tabs = this.matches('vaadin-tabs') ? this : this.querySelector('vaadin-tabs');
            tabs.updateComplete.then(() => tabs.shadowRoot.querySelector('[tabindex]')?.removeAttribute('tabindex'));""";

    private Tabs() {}

    /** An empty sheet that screen readers read as one list of tabs. */
    public static TabSheet sheet() {
        TabSheet sheet = new TabSheet();
        sheet.getElement().executeJs(ALONE);
        return sheet;
    }

    /** An empty list of tabs for what is shown elsewhere. */
    public static com.vaadin.flow.component.tabs.Tabs list() {
        com.vaadin.flow.component.tabs.Tabs list = new com.vaadin.flow.component.tabs.Tabs();
        list.getElement().executeJs(ALONE);
        return list;
    }
}
