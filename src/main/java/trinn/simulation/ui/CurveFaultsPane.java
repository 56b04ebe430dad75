package trinn.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import trinn.facts.Seller;
import trinn.simulation.CurveScan;
import trinn.simulation.store.Investigations;

/** Where the pay of anybody misleads, along everything that the rules read; a click shows the curve. */
final class CurveFaultsPane extends WorkPane {

    private static final int MOST = 12;

    private final Currency currency;
    private final Investigations investigations;
    private final SerializableConsumer<CurveScan.Place> open;
    private final Div places = new Div();

    /** @param open shows a curve that has the fault */
    CurveFaultsPane(Currency currency, Investigations investigations, SerializableConsumer<CurveScan.Place> open) {
        super("curve.faults.how");
        this.currency = currency;
        this.investigations = investigations;
        this.open = open;
        addComponentAsFirst(new H2(getTranslation("curve.faults.title")));
        places.addClassName("places");
        content.add(places);
    }

    @Override
    void begin() {
        work(investigations::curveFaults, this::draw);
    }

    @Override
    String refusal() {
        return getTranslation("curve.none");
    }

    private void draw(CurveScan scan) {
        places.removeAll();
        if (scan.places().isEmpty()) {
            places.add(new Paragraph(getTranslation("curve.clean")));
        }
        CurveWords words = new CurveWords(this, getLocale(), results(), currency);
        scan.places().stream().limit(MOST).forEach(place -> places.add(button(place, words)));
        if (scan.places().size() > MOST) {
            places.add(new Paragraph(
                    getTranslation("curve.faults.more", scan.places().size() - MOST)));
        }
        if (!scan.open().isEmpty()) {
            places.add(new Paragraph(getTranslation("curve.faults.open", String.join(", ", scan.open()))));
        }
    }

    private NativeButton button(CurveScan.Place place, CurveWords words) {
        Span kind = new Span(
                getTranslation("curve." + place.kind().key()) + " – " + words.name(place.input()) + ", " + side(place));
        kind.addClassName("about");
        Span what = new Span(kind, new Span(words.sentence(place)));
        what.addClassName("name");
        Span near = new Span(getTranslation("curve.near", place.near().size(), place.sellers()));
        near.addClassName("near");
        NativeButton button = new NativeButton("", event -> open.accept(place));
        button.add(what, near);
        List<Seller> names = place.near();
        if (!names.isEmpty()) {
            button.getElement()
                    .setAttribute("title", names.stream().map(Seller::name).collect(Collectors.joining(", ")));
        }
        return button;
    }

    private String side(CurveScan.Place place) {
        return getTranslation(
                place.before() && place.after() ? "curve.both" : place.before() ? "tone.baseline" : "tone.alternative");
    }
}
