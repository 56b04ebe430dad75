package trinn.webhook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import trinn.webhook.Delivery;

/** What a webhook was told lately, the newest first, and what became of it. */
final class DeliveryTable extends Div {

    /** So many are shown. */
    static final int MOST = 50;

    private final WebhookWords words = new WebhookWords(getLocale());
    private final Consumer<Delivery> again;

    /** @param again has one sent once more */
    DeliveryTable(List<Delivery> deliveries, Consumer<Delivery> again) {
        this.again = again;
        addClassName("webhook-deliveries");
        if (deliveries.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("webhooks.deliveries.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        NativeTableRow head = new NativeTableRow();
        Stream.of("webhooks.when", "webhooks.what", "webhooks.state", "webhooks.attempts")
                .forEach(key -> {
                    NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
                    cell.getElement().setAttribute("scope", "col");
                    head.add(cell);
                });
        head.add(new NativeTableCell());
        NativeTableBody body = new NativeTableBody();
        deliveries.forEach(one -> body.add(row(one)));
        NativeTable table = new NativeTable();
        table.add(new NativeTableHeader(head), body);
        add(table);
    }

    private NativeTableRow row(Delivery one) {
        Span sentence = new Span(words.sentence(one));
        sentence.addClassName("quiet");
        return new NativeTableRow(
                cell("when", new Span(words.time(one.made()))),
                cell("what", new Span(WebhookWords.event(one.event()))),
                cell("outcome", WebhookWords.state(one), sentence),
                cell("attempts", new Span(Integer.toString(one.attempts()))),
                one.canGoAgain() ? cell("again", button(one)) : cell("again"));
    }

    private Button button(Delivery one) {
        Button button = new Button(getTranslation("webhooks.again"), event -> again.accept(one));
        button.setAriaLabel(getTranslation("webhooks.again.of", words.time(one.made())));
        button.setDisableOnClick(true);
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private static NativeTableCell cell(String name, Component... content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName(name);
        return cell;
    }
}
