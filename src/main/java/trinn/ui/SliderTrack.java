package trinn.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;

/** The browser's own slider over whole positions, with a tick at the baseline. */
@Tag("div")
final class SliderTrack extends Component implements HasStyle {

    private static final int MILLISECONDS_BETWEEN_MOVES = 80;

    private final Element input = new Element("input");
    private int position;
    private int moves;

    /** A slider from 0 to {@code last} that stands at {@code baseline}. */
    SliderTrack(int last, int baseline, SerializableConsumer<Integer> moved) {
        addClassName("track");
        getStyle().set("--baseline", String.valueOf((double) baseline / last));
        Element tick = new Element("span").setAttribute("class", "tick").setAttribute("aria-hidden", "true");
        input.setAttribute("type", "range")
                .setAttribute("min", "0")
                .setAttribute("max", String.valueOf(last))
                .setAttribute("step", "1");
        getElement().appendChild(tick, input);
        moveTo(baseline);
        input.addEventListener("input", event -> {
                    if (event.getEventData().get("element.moves").asInt(0) == moves) {
                        position =
                                clamp(event.getEventData().get("element.value").asString(), last);
                        moved.accept(position);
                    }
                })
                .addEventData("element.value")
                .addEventData("element.moves")
                .debounce(
                        MILLISECONDS_BETWEEN_MOVES,
                        DebouncePhase.LEADING,
                        DebouncePhase.INTERMEDIATE,
                        DebouncePhase.TRAILING);
    }

    /**
     * Puts the knob somewhere else, also where the reader has dragged it in the meantime. What the browser still tells
     * of a drag that began before is heard no more.
     */
    void moveTo(int newPosition) {
        position = newPosition;
        moves++;
        input.executeJs("this.value = $0; this.moves = $1", newPosition, moves);
    }

    /** Names the slider for those who hear it. */
    void setLabel(String text) {
        input.setAttribute("aria-label", text);
    }

    /** Says the number at the knob in the reader's words. */
    void setText(String text) {
        input.setAttribute("aria-valuetext", text);
    }

    /** Lets it move or not. */
    void setEnabled(boolean enabled) {
        input.setProperty("disabled", !enabled);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        moveTo(position);
    }

    private static int clamp(String text, int last) {
        return Math.clamp((long) Double.parseDouble(text), 0, last);
    }
}
