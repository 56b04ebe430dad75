package trinn.ui;

import com.vaadin.flow.component.grid.Grid;

/** Lets Enter do in a grid what a click on a row does; Space does so anyway. */
public final class OpenByEnter {

    private static final String LISTEN = """
            this.addEventListener('keydown', event => {
                const cell = event.composedPath()[0];
                if (event.key === 'Enter' && cell.tagName === 'TD' && cell._content) {
                    event.preventDefault();
                    event.stopPropagation();
                    cell._content.click();
                }
            }, true)""";

    private OpenByEnter() {}

    /** For a grid whose rows lead somewhere and hold nothing else that can be opened. */
    public static void in(Grid<?> grid) {
        grid.addAttachListener(event -> grid.getElement().executeJs(LISTEN));
    }
}
