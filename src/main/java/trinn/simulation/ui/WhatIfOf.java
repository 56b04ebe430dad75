package trinn.simulation.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import trinn.scheme.SchemeFiles;

/**
 * A question that another screen asks: what would this text of a scheme have paid, against the version that it was written from?
 *
 * @param data the id of the data set
 * @param baseline the hash of the version
 * @param alternative the text, which nobody has saved
 */
public record WhatIfOf(long data, String baseline, SchemeFiles alternative) {

    /** Opens What-if with this question. */
    public void open() {
        UI ui = UI.getCurrent();
        ComponentUtil.setData(ui, WhatIfOf.class, this);
        ui.navigate(WhatIfView.class);
    }

    /** The question that is waiting, once; null where none is. */
    static @Nullable WhatIfOf take(UI ui) {
        WhatIfOf waiting = ComponentUtil.getData(ui, WhatIfOf.class);
        ComponentUtil.setData(ui, WhatIfOf.class, null);
        return waiting;
    }
}
