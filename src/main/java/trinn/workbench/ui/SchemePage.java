package trinn.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import trinn.access.store.Signed;
import trinn.audit.Deed;
import trinn.document.store.PlanPapers;
import trinn.document.ui.PlanLink;
import trinn.evaluation.CaseResult;
import trinn.plan.ui.LifePart;
import trinn.scheme.Scheme;
import trinn.scheme.store.SchemeVersion;
import trinn.source.Problem;
import trinn.ui.Tone;
import trinn.workbench.Standing;
import trinn.workbench.store.Schemes;

/** One scheme: what it is, whether it is sound, and what became of it. */
final class SchemePage extends Div {

    private final Schemes schemes;
    private final SchemeVersion version;
    private final SchemeWords words = new SchemeWords(this, getLocale());
    private final Div standing = new Div();

    /**
     * @param life how far its versions are
     * @param changed called where the scheme has another version now
     */
    SchemePage(Schemes schemes, PlanPapers papers, SchemeVersion version, LifePart life, Runnable changed) {
        this.schemes = schemes;
        this.version = version;
        Scheme scheme = schemes.scheme(version.hash());
        H2 title = new H2(scheme.messages(getLocale()).title());
        Span about = new Span(Stream.of(scheme.id(), version.currency(), words.validity(scheme.validity()))
                .filter(part -> !part.isBlank())
                .reduce((one, other) -> one + " · " + other)
                .orElse(""));
        about.addClassName("quiet");
        Div who = new Div(title, about);
        who.addClassName("who");
        Button write = button("schemes.write", () -> WorkbenchView.go(scheme.id()));
        write.addThemeVariants(ButtonVariant.PRIMARY);
        Div links = new Div(write, PlanLink.document(papers, scheme), zip());
        if (Deed.SCHEME_COPIED.isFor(Signed.in())) {
            links.add(
                    button("schemes.copy", () -> copy(scheme)),
                    button("schemes.rename", () -> rename(scheme, changed)));
        } else {
            write.setVisible(false);
        }
        links.addClassName("links");
        Div head = new Div(who, links);
        head.addClassName("statement-head");
        standing.addClassName("standing");
        standing.getElement().setAttribute("aria-live", "polite");
        standing.setText(getTranslation("schemes.checking"));
        Paragraph description = new Paragraph(scheme.messages(getLocale()).description());
        add(head, description, standing, life, new HistoryPart(schemes, version, words, changed));
    }

    /** Says whether it is sound, and what is wrong with it. */
    void show(Standing found) {
        standing.removeAll();
        Span sum = new Span(words.standing(found));
        sum.addClassName((found.isSound() ? Tone.MORE : Tone.LESS).className());
        UnorderedList list = new UnorderedList();
        found.problems().forEach(problem -> list.add(new ListItem(text(problem))));
        found.cases().stream().filter(one -> !one.passed()).forEach(one -> list.add(new ListItem(text(one))));
        standing.add(sum);
        if (list.getComponentCount() > 0) {
            standing.add(list);
        }
    }

    private static String text(Problem problem) {
        return "%s, %d: %s".formatted(problem.file(), problem.line(), problem.advice());
    }

    private String text(CaseResult result) {
        CaseResult.Difference first = result.differences().getLast();
        return result.golden().name() + ": "
                + getTranslation("rules.save.difference", first.what(), first.expected(), first.actual());
    }

    private Component zip() {
        String name = version.schemeId() + ".zip";
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = schemes.zip(version.hash());
                    return new DownloadResponse(new ByteArrayInputStream(file), name, "application/zip", file.length);
                }),
                getTranslation("schemes.export"));
        link.addClassName("pdf");
        return link;
    }

    private Button button(String key, Runnable task) {
        Button button = new Button(getTranslation(key), event -> task.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void copy(Scheme scheme) {
        String title =
                getTranslation("schemes.copy.of", scheme.messages(getLocale()).title());
        new ChangeDialog("schemes.copy", title, (text, who) -> SchemesView.go(schemes.copy(version.hash(), text, who)))
                .open();
    }

    private void rename(Scheme scheme, Runnable changed) {
        new ChangeDialog("schemes.rename", scheme.messages(getLocale()).title(), (text, who) -> {
                    schemes.rename(version.hash(), text, who);
                    changed.run();
                })
                .open();
    }
}
