package trinn.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;

/** One number that matters, large, with what it is above and what explains it below. */
public final class Figure extends Div {

    private final Span label = new Span();
    private final Span value = new Span();
    private final Span note = new Span();
    private Tone tone = Tone.PLAIN;
    private @Nullable NativeButton button;

    /** A figure that waits for its number. */
    public Figure(String label) {
        addClassNames("trinn-figure", tone.className());
        this.label.addClassName("label");
        value.addClassName("value");
        note.addClassName("note");
        add(this.label, value, note);
        setLabel(label);
        show(Tone.PLAIN, "–");
    }

    /** Says what the number is, with its unit: {@code Total, NOK}. */
    public void setLabel(String text) {
        label.setText(text);
    }

    /** Makes the number a button that leads to what it is made of; the hint says where. */
    public void leadsTo(String hint, SerializableRunnable open) {
        button = new NativeButton();
        button.addClassName("open");
        button.setTitle(hint);
        button.addClickListener(event -> open.run());
        replace(value, button);
        button.add(value);
    }

    /** Says whether what the number leads to is shown now; only of one that {@linkplain #leadsTo leads} somewhere. */
    public void setPressed(boolean pressed) {
        if (button != null) {
            button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
        }
    }

    /** Shows a number as {@link Formats} wrote it. */
    public void show(Tone tone, String text) {
        show(tone, text, "");
    }

    /** Shows a number and a smaller line below it. */
    public void show(Tone tone, String text, String explanation) {
        removeClassName(this.tone.className());
        addClassName(tone.className());
        this.tone = tone;
        value.removeAll();
        boolean marked = text.startsWith("▲") || text.startsWith("▼");
        if (marked) {
            Span mark = new Span(text.substring(0, 1));
            mark.addClassName("mark");
            value.add(mark);
        }
        value.add(new Text(marked ? text.substring(1) : text));
        note.setText(explanation);
        note.setVisible(!explanation.isEmpty());
    }
}
