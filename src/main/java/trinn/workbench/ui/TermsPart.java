package trinn.workbench.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import trinn.scheme.SchemeFiles;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.source.Yaml;
import trinn.source.YamlNode;
import trinn.workbench.Missing;
import trinn.workbench.TermNames;
import trinn.workbench.TermNames.Needed;
import trinn.workbench.WrittenTerm;
import trinn.workbench.WrittenTerms;

/** The terms of a draft in fields and grids, with their text in a fold below. */
final class TermsPart extends Div implements TermsDesk {

    /** Shows a place of a text. */
    interface GoTo {
        void place(String file, int line, int column);
    }

    private final Desk desk;
    private final GoTo goTo;
    private final Details fold;
    private final Paragraph note = new Paragraph();
    private final Div list = new Div();
    private final Button add = new Button();
    private final List<TermCard> cards = new ArrayList<>();
    private String money = "";

    /**
     * @param text the same as text
     * @param goTo shows a place of a text
     */
    TermsPart(Desk desk, TextPart text, GoTo goTo) {
        this.desk = desk;
        this.goTo = goTo;
        addClassName("terms-part");
        fold = new Details(getTranslation("term-edit.as-text"), text);
        fold.addClassName("as-text");
        list.addClassName("term-cards");
        add.setText("+ " + getTranslation("term-edit.add"));
        add.addThemeVariants(ButtonVariant.SMALL);
        add.addClickListener(event -> new NewTermDialog(this, null).open());
        add(note, list, add, fold);
        refresh();
    }

    /** Asks for another name of a term, where a word is one. */
    void rename(String word) {
        if (cards.stream().map(TermCard::termName).anyMatch(word::equals)) {
            new TermNameDialog(this, word).open();
        }
    }

    /** Asks what a term is that a rule names and the scheme does not have yet. */
    void add(Missing term) {
        new NewTermDialog(this, term).open();
    }

    /** Opens the text. */
    void openText() {
        fold.setOpened(true);
    }

    /** Shows the terms as the text has them now. What stays a field keeps the cursor that is in it. */
    void refresh() {
        SchemeFiles files = desk.files();
        List<WrittenTerm> terms;
        try {
            terms = WrittenTerms.of(files);
        } catch (ProblemsException e) {
            say(getTranslation("term-edit.unreadable"));
            list.setEnabled(false);
            add.setEnabled(false);
            return;
        }
        list.setEnabled(true);
        add.setEnabled(true);
        say(terms.isEmpty() ? getTranslation("term-edit.none") : "");
        String currency = currency(files);
        List<String> names = terms.stream().map(WrittenTerm::name).toList();
        if (currency.equals(money)
                && names.equals(cards.stream().map(TermCard::termName).toList())) {
            for (int nth = 0; nth < names.size(); nth++) {
                cards.get(nth).show(terms.get(nth), files);
            }
        } else {
            money = currency;
            draw(terms, files);
        }
    }

    private void draw(List<WrittenTerm> terms, SchemeFiles files) {
        list.removeAll();
        cards.clear();
        TermUnits units = new TermUnits(Currency.getInstance(money));
        for (WrittenTerm term : terms) {
            TermCard card = new TermCard(this, units, term, files);
            cards.add(card);
            list.add(card);
        }
    }

    private static String currency(SchemeFiles files) {
        YamlNode root = Yaml.parse(
                SchemeFiles.SCHEME, Objects.requireNonNull(files.texts().get(SchemeFiles.SCHEME)));
        YamlNode code = root.get("currency");
        try {
            return Currency.getInstance(code == null ? "XXX" : code.text()).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            return "XXX";
        }
    }

    private void say(String text) {
        note.setText(text);
        note.setVisible(!text.isEmpty());
    }

    /** Shows what is wrong, at each term; nothing where the files are others by now. */
    void show(List<Problem> problems, SchemeFiles of) {
        if (of.equals(desk.files())) {
            cards.forEach(card -> card.show(problems));
        }
    }

    @Override
    public SchemeFiles files() {
        return desk.files();
    }

    @Override
    public void take(SchemeFiles files) {
        desk.take(files);
    }

    @Override
    public void remove(String name) {
        List<Needed> places = TermNames.needed(desk.files(), name);
        if (places.isEmpty()) {
            take(TermNames.remove(desk.files(), name));
        } else {
            new TermNeededDialog(this, name, places).open();
        }
    }

    @Override
    public void goTo(String file, int line) {
        goTo.place(file, line, 1);
    }
}
