package trinn.population.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import trinn.population.store.SampleData;

/** What stands there while the first start brings its sample data in: what is being done. The page then goes on by itself. */
public final class FirstVisit extends Div {

    private static final Duration WAIT = Duration.ofMillis(500);

    private final SampleData samples;
    private final Paragraph now = new Paragraph();

    /** @param samples what is brought in */
    public FirstVisit(SampleData samples) {
        this.samples = samples;
        addClassName("empty");
        now.addClassName("quiet");
        now.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("starting")), new Paragraph(getTranslation("starting.do")), now);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        Thread.ofVirtual().name("first-visit").start(() -> follow(ui));
    }

    private void follow(UI ui) {
        try {
            while (!samples.isDone()) {
                String name = samples.adding();
                ui.accessLater(() -> now.setText(getTranslation("starting.now", name)), () -> {})
                        .run();
                Thread.sleep(WAIT);
            }
            ui.accessLater(() -> ui.getPage().reload(), () -> {}).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
