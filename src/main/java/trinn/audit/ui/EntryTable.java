package trinn.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
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
import java.util.stream.Stream;
import trinn.audit.store.AuditReader;
import trinn.audit.store.Told;
import trinn.audit.store.Wanted;

/** Entries, the newest first, and more of them where somebody asks. */
final class EntryTable extends Div {

    private static final int AT_ONCE = 100;

    private final AuditWords words = new AuditWords(getLocale());
    private final AuditReader log;
    private final NativeTableBody body = new NativeTableBody();
    private final Paragraph nothing = new Paragraph(getTranslation("audit.nothing"));
    private final Button more = new Button(getTranslation("audit.more"), event -> more());
    private Wanted wanted = Wanted.ALL;
    private long before = Long.MAX_VALUE;

    EntryTable(AuditReader log) {
        this.log = log;
        addClassName("audit-entries");
        NativeTableRow head = new NativeTableRow();
        Stream.of("audit.when", "audit.who", "audit.deed", "audit.subject").forEach(key -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        NativeTable table = new NativeTable();
        table.add(new NativeTableHeader(head), body);
        nothing.addClassName("quiet");
        nothing.getElement().setAttribute("role", "status");
        more.addThemeVariants(ButtonVariant.SMALL);
        add(table, nothing, more);
    }

    /** Shows the newest of those that are wanted. */
    void show(Wanted those) {
        wanted = those;
        before = Long.MAX_VALUE;
        body.removeAll();
        more();
        nothing.setVisible(body.getComponentCount() == 0);
    }

    private void more() {
        List<Told> page = log.page(wanted, before, AT_ONCE + 1);
        page.stream().limit(AT_ONCE).forEach(one -> {
            body.add(row(one));
            before = one.entry().number();
        });
        more.setVisible(page.size() > AT_ONCE);
    }

    private NativeTableRow row(Told one) {
        Span number = new Span(words.number(one.entry().number()));
        number.addClassName("quiet");
        return new NativeTableRow(
                cell("when", new Span(words.time(one.entry().at())), number),
                cell("who", new Span(words.who(one))),
                cell("deed", new Span(words.deed(one.entry())), quiet(words.detail(one.entry()))),
                cell("subject", subject(one), quiet(words.kind(one.entry()))));
    }

    private Component subject(Told one) {
        String address = words.address(one);
        String name = words.subject(one);
        if (address.isEmpty() || name.isEmpty()) {
            return new Span(name);
        }
        Anchor link = new Anchor(address, name);
        link.setRouterIgnore(false);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static Span quiet(String text) {
        Span quiet = new Span(text);
        quiet.addClassName("quiet");
        quiet.setVisible(!text.isEmpty());
        return quiet;
    }

    private static NativeTableCell cell(String name, Component... content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName(name);
        return cell;
    }
}
