package trinn.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import trinn.source.Problem;

/**
 * An editor for the text of rules, or of definitions in YAML. Its value is the text; a change reaches the server when the writer pauses.
 *
 * <p>The Tab key passes the editor by: Enter goes into it, Esc leaves it.
 */
@Tag("div")
@JavaScript("context://webjars/ace-builds/1.41.0/src-min-noconflict/ace.js")
@JavaScript("context://webjars/ace-builds/1.41.0/src-min-noconflict/ext-language_tools.js")
@JavaScript("context://webjars/ace-builds/1.41.0/src-min-noconflict/mode-drools.js")
@JavaScript("context://webjars/ace-builds/1.41.0/src-min-noconflict/mode-yaml.js")
@JavaScript("context://webjars/ace-builds/1.41.0/src-min-noconflict/theme-github_light_default.js")
@JavaScript("context://webjars/ace-builds/1.41.0/src-min-noconflict/theme-github_dark.js")
@JavaScript("context://js/trinn-editor.js")
public final class RuleEditor extends AbstractField<RuleEditor, String>
        implements HasSize, HasStyle, LocaleChangeObserver {

    /**
     * A mistake in the text.
     *
     * @param line from 1
     * @param column from 1; 0 for the whole line
     * @param message what is wrong and what to write instead
     * @param error whether the text cannot be used as it stands; otherwise it is a warning
     * @param mend mends it, where that is mechanical
     */
    public record Mark(
            int line,
            int column,
            String message,
            boolean error,
            @Nullable SerializableRunnable mend) {

        /** A problem at its line; where {@code mend} is null, it has to be mended by hand. */
        public static Mark of(Problem problem, @Nullable SerializableRunnable mend) {
            return new Mark(problem.line(), problem.column(), problem.advice(), problem.isError(), mend);
        }

        /** A mistake that has to be mended by hand. */
        public Mark(int line, int column, String message, boolean error) {
            this(line, column, message, error, null);
        }
    }

    /**
     * A word that can be written here.
     *
     * @param kind by which the editor knows where it fits: FACT, FIELD, TERM, TABLE, READING, VERB, KPI, COMPONENT, CHOICE
     * @param of the fact of a field, the object of a verb, the list of a choice; empty otherwise
     * @param name as it is written
     * @param about what it means
     */
    public record Word(String kind, String of, String name, String about) {}

    private final Element host = new Element("div");
    private final Element about = new Element("div");
    private final Element hint = new Element("div");
    private final String label;
    private final String mode;
    private List<Mark> marks = List.of();
    private List<Word> words = List.of();
    private boolean telling;
    private int given;

    /** An empty editor; the label is for those who hear the page. */
    public RuleEditor(String label) {
        this(label, "drools");
    }

    private RuleEditor(String label, String mode) {
        super("");
        this.label = label;
        this.mode = mode;
        addClassName("trinn-editor");
        host.setAttribute("class", "text");
        hint.setAttribute("class", "hint");
        about.setAttribute("class", "about");
        about.setAttribute("aria-live", "polite");
        getElement().appendChild(host, about, hint);
        setHeight("24rem");
        host.addEventListener("trinn-edit", event -> edit(event.getEventData()))
                .addEventData("event.detail.text")
                .addEventData("event.detail.given");
        host.addEventListener(
                        "trinn-mend",
                        event -> mend(event.getEventData().get("event.detail").asInt()))
                .addEventData("event.detail");
    }

    /** What was typed in a text that the server has changed since is not taken, for the editor shows the changed one. */
    private void edit(JsonNode data) {
        if (data.get("event.detail.given").asInt() == given) {
            setModelValue(data.get("event.detail.text").asString(), true);
        }
    }

    private void mend(int number) {
        if (number < marks.size() && marks.get(number).mend() != null) {
            marks.get(number).mend().run();
        }
    }

    /** An empty editor for YAML. */
    public static RuleEditor yaml(String label) {
        return new RuleEditor(label, "yaml");
    }

    /** Shows these mistakes and no others, in the margin and under the text. */
    public void setMarks(List<Mark> marks) {
        this.marks = List.copyOf(marks);
        if (isAttached()) {
            mark();
        }
    }

    /** Shows mistakes under their lines too, so that nobody has to look for them elsewhere. */
    public void setTelling() {
        telling = true;
    }

    /** Offers these words while somebody writes, and says what they mean where they stand. */
    public void setWords(List<Word> words) {
        if (!words.equals(this.words)) {
            this.words = List.copyOf(words);
            if (isAttached()) {
                offer();
            }
        }
    }

    /** Calls this with the line of the cursor, from 1, whenever it is another one. */
    public void whenMoved(SerializableConsumer<Integer> hearer) {
        host.addEventListener(
                        "trinn-moved",
                        event -> hearer.accept(
                                event.getEventData().get("event.detail").asInt()))
                .addEventData("event.detail");
    }

    /** Calls this with the word at the cursor when somebody presses F2 to rename it. */
    public void whenRenaming(SerializableConsumer<String> hearer) {
        host.addEventListener(
                        "trinn-rename",
                        event -> hearer.accept(
                                event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
    }

    /** Puts the cursor somewhere and brings it into sight. */
    public void goTo(int line, int column) {
        Scripts.call(host, "editor", "goTo", line, column);
    }

    /** Lets the text be read only, or written too. */
    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        if (isAttached()) {
            Scripts.call(host, "editor", "setReadOnly", readOnly);
        }
    }

    /** Says in the new language how to leave the editor. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        hint.setText(getTranslation("editor.keys"));
    }

    @Override
    protected void setPresentationValue(String text) {
        if (isAttached()) {
            Scripts.call(host, "editor", "setText", text, ++given);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Scripts.call(host, "editor", "open", getValue(), label, isReadOnly(), mode, ++given);
        mark();
        offer();
    }

    private void offer() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Word word : words) {
            list.addObject()
                    .put("kind", word.kind())
                    .put("of", word.of())
                    .put("name", word.name())
                    .put("about", word.about());
        }
        Scripts.call(host, "editor", "offer", list);
    }

    private void mark() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Mark mark : marks) {
            list.addObject()
                    .put("line", mark.line())
                    .put("column", mark.column())
                    .put("message", mark.message())
                    .put("error", mark.error())
                    .put("fixable", mark.mend() != null);
        }
        Scripts.call(host, "editor", "mark", list, telling ? getTranslation("rules.fix") : "");
    }
}
