package trinn.ui;

import com.vaadin.flow.component.Svg;

/** The wordmark: three steps that rise. */
final class Logo extends Svg {

    private static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 86 28" height="26" role="img" aria-label="Trinn">
              <path d="M3 24v-6h7v-7h7V4h7" fill="none" stroke="var(--trinn-alternative)" stroke-width="4"
                stroke-linejoin="round" stroke-linecap="round"/>
              <text x="31" y="22" font-size="22" font-weight="600" letter-spacing="-0.4" fill="currentColor"
                font-family="inherit">Trinn</text>
            </svg>
            """;

    /** Draws it; it takes the colour of the text around it. */
    Logo() {
        super(DRAWING);
        addClassName("trinn-logo");
    }
}
