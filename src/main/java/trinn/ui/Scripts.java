package trinn.ui;

import com.vaadin.flow.dom.Element;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Calls the functions of the page's own scripts, and waits for one that the browser is still fetching. */
public final class Scripts {

    private Scripts() {}

    /** Calls {@code trinn.part.function(element, arguments)} in the browser, once the part is there. */
    public static void call(Element element, String part, String function, Object... arguments) {
        String values = IntStream.range(0, arguments.length)
                .mapToObj(index -> ", $" + index)
                .collect(Collectors.joining());
        element.executeJs(
                "const call = () => window.trinn && window.trinn.%1$s ? window.trinn.%1$s.%2$s(this%3$s) : requestAnimationFrame(call); call()"
                        .formatted(part, function, values),
                arguments);
    }
}
