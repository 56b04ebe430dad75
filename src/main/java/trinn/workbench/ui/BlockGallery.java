package trinn.workbench.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.source.ProblemsException;
import trinn.source.Said;
import trinn.workbench.Part;
import trinn.workbench.SchemeRules;
import trinn.workbench.block.Block;
import trinn.workbench.block.Recognised;
import trinn.workbench.block.Writing;

/** Writes a rule by form: all blocks to choose from, then the form of one; or the rules that are forms, to be changed. */
final class BlockGallery extends Dialog {

    private static final int SEARCH_PAUSE = 150;

    private final Desk desk;
    private final BlockShelf shelf;
    private final KpiChoice kpis;
    private final String language;
    private final Button back = new Button();
    private final Button take = new Button();
    private @Nullable Command taking;
    private @Nullable Command going;

    /** @param kpis which KPIs are offered in forms */
    BlockGallery(Desk desk, BlockShelf shelf, KpiChoice kpis) {
        this.desk = desk;
        this.shelf = shelf;
        this.kpis = kpis;
        this.language = Said.language(getLocale());
        addClassName("block-gallery");
        back.setText(getTranslation("blocks.back"));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClickListener(event -> {
            if (going != null) {
                going.execute();
            }
        });
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.addClickListener(event -> {
            if (taking != null) {
                taking.execute();
            }
        });
        getFooter().add(back, cancel, take);
    }

    /** Offers all blocks. */
    void offerAll() {
        offerAll(null);
    }

    /** @param left whose form somebody comes back from */
    private void offerAll(@Nullable Block left) {
        show(getTranslation("blocks.add"), null, null);
        Div all = new Div();
        all.addClassName("blocks");
        List<Shelf> shelves = new ArrayList<>();
        for (Block block : shelf.blocks().all()) {
            if (shelves.isEmpty() || !shelves.getLast().group().equals(block.group())) {
                shelves.add(new Shelf(block.group(), new H3(block.heading(language)), new LinkedHashMap<>()));
                all.add(shelves.getLast().heading());
            }
            NativeButton card = card(block);
            shelves.getLast()
                    .cards()
                    .put(card, (block.title(language) + " " + block.about(language)).toLowerCase(getLocale()));
            all.add(card);
            if (block.equals(left)) {
                card.focus();
            }
        }
        add(search(shelves, left == null), all);
    }

    /**
     * The cards below one heading.
     *
     * @param cards with the words that they are found by
     */
    private record Shelf(String group, H3 heading, Map<NativeButton, String> cards) {

        boolean show(List<String> words) {
            cards.forEach((card, text) -> card.setVisible(words.stream().allMatch(text::contains)));
            heading.setVisible(cards.keySet().stream().anyMatch(NativeButton::isVisible));
            return heading.isVisible();
        }
    }

    private Div search(List<Shelf> shelves, boolean focused) {
        TextField search = new TextField();
        search.setPlaceholder(getTranslation("blocks.search"));
        search.setAriaLabel(getTranslation("blocks.search"));
        search.setClearButtonVisible(true);
        search.addThemeVariants(TextFieldVariant.SMALL);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_PAUSE);
        Span nothing = new Span(getTranslation("blocks.search.nothing"));
        nothing.addClassName("quiet");
        nothing.getElement().setAttribute("role", "status");
        nothing.setVisible(false);
        search.addValueChangeListener(event -> {
            List<String> words =
                    List.of(event.getValue().strip().toLowerCase(getLocale()).split("\\s+"));
            long found = shelves.stream().filter(one -> one.show(words)).count();
            nothing.setVisible(found == 0);
        });
        if (focused) {
            search.focus();
        }
        Div bar = new Div(search, nothing);
        bar.addClassName("block-search");
        return bar;
    }

    private NativeButton card(Block block) {
        NativeButton card = new NativeButton();
        card.addClassName("block");
        Span title = new Span(block.title(language));
        title.addClassName("title");
        Span about = new Span(block.about(language));
        about.addClassName("quiet");
        card.add(new Div(title, about));
        Div place = new Div();
        place.addClassName("small-curve");
        card.add(place);
        UI ui = UI.getCurrent();
        String said = getTranslation("blocks.curve", block.title(language));
        shelf.curve(block)
                .thenAccept(drawn -> drawn.ifPresent(curve -> ui.access(() -> place.add(new SmallCurve(curve, said)))));
        card.addClickListener(event -> fresh(block));
        return card;
    }

    private void fresh(Block block) {
        Writing writing = new Writing(block, desk.files(), Writing.languageOf(desk.files(), language));
        BlockForm form = new BlockForm(block, block.usual(language), writing, inputs(block), false);
        show(block.title(language), () -> offerAll(block), () -> take(writing.add(form.answers())));
        take.setText(getTranslation("blocks.add"));
        form.whenSound(take::setEnabled);
        add(form);
        form.focus();
    }

    private FieldInputs inputs(Block block) {
        return new FieldInputs(block, language, desk.files(), kpis);
    }

    /** Offers the rules that have the shape of a block. */
    void offerRules() {
        show(getTranslation("blocks.edit"), null, null);
        Div all = new Div();
        all.addClassName("blocks");
        SchemeFiles files = desk.files();
        try {
            Scheme scheme = Scheme.of(files);
            for (Part rule : SchemeRules.of(files)) {
                shelf.blocks().recognise(rule, scheme).ifPresent(known -> all.add(card(rule, known)));
            }
            List<Part> rules = SchemeRules.of(files);
            long others = rules.size() - all.getChildren().count();
            if (others > 0) {
                all.add(new Paragraph(getTranslation("blocks.text-only", others)));
            }
        } catch (ProblemsException e) {
            all.add(new Paragraph(getTranslation("blocks.broken")));
        }
        add(all);
    }

    private NativeButton card(Part rule, Recognised known) {
        NativeButton card = new NativeButton();
        card.addClassName("block");
        Span title = new Span(rule.name());
        title.addClassName("title");
        Span about = new Span(known.block().title(language));
        about.addClassName("quiet");
        card.add(new Div(title, about));
        card.addClickListener(event -> edit(rule, known));
        return card;
    }

    private void edit(Part rule, Recognised known) {
        Writing writing = new Writing(known.block(), desk.files(), Writing.languageOf(desk.files(), language));
        BlockForm form = new BlockForm(known.block(), known.answers(), writing, inputs(known.block()), true);
        show(rule.name(), this::offerRules, () -> take(writing.replace(rule, form.answers())));
        take.setText(getTranslation("blocks.change"));
        form.whenSound(take::setEnabled);
        add(form);
        form.focus();
    }

    private void take(SchemeFiles files) {
        close();
        desk.take(files);
    }

    private void show(String title, @Nullable Command before, @Nullable Command taken) {
        removeAll();
        setHeaderTitle(title);
        back.setVisible(before != null);
        taking = taken;
        take.setVisible(taken != null);
        going = before;
    }
}
