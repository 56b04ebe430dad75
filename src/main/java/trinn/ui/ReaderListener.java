package trinn.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Meets every new page with the reader's language and colours, before its first pixel. */
@Component
final class ReaderListener implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> {
            var request = VaadinRequest.getCurrent();
            start.getUI().setLocale(Reader.language(request).locale());
            start.getUI().getPage().setColorScheme(Reader.colours(request).scheme());
        });
        event.addIndexHtmlRequestListener(response -> {
            var request = response.getVaadinRequest();
            var page = response.getDocument().getElementsByTag("html");
            page.attr("lang", Reader.language(request).code());
            page.attr(
                    "style", "color-scheme:" + Reader.colours(request).scheme().getValue());
        });
    }
}
