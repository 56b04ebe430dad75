package trinn.intake.ui;

import com.vaadin.flow.component.Component;
import trinn.population.Lack;

/** What is missing before files can be read, in words. */
public final class LackWords {

    private LackWords() {}

    /** In the language of a page. */
    public static String of(Component page, Lack lack) {
        return new Names(page).lack(lack);
    }
}
