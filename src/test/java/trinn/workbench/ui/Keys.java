package trinn.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The keyboard of somebody who has nothing else. */
final class Keys {

    private static final int FAR = 150;

    /** What a screen reader calls what has the keyboard. */
    private static final String FOCUSED = """
            () => {
              let focused = document.activeElement;
              while (focused?.shadowRoot?.activeElement) { focused = focused.shadowRoot.activeElement; }
              if (!focused || focused === document.body) { return ''; }
              const named = (focused.getAttribute('aria-labelledby') || '').split(' ')
                  .map(id => id && focused.getRootNode().getElementById(id)?.innerText).filter(Boolean).join(' ');
              return (focused.getAttribute('aria-label') || named || focused.labels?.[0]?.innerText || focused.innerText || '').trim();
            }""";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Presses keys one after the other. */
    Keys press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** The name of what has the keyboard. */
    String focused() {
        return (String) page.evaluate(FOCUSED);
    }

    /** Presses Tab until the keyboard is where this is the name or the beginning of it, unless it is there already. */
    Keys reach(String name) {
        return by("Tab", name);
    }

    /** As {@link #reach}, backwards. */
    Keys back(String name) {
        return by("Shift+Tab", name);
    }

    private Keys by(String key, String name) {
        StringBuilder passed = new StringBuilder();
        for (int i = 0; i < FAR; i++) {
            String here = focused();
            if (here.equals(name) || here.startsWith(name)) {
                return this;
            }
            passed.append(here.lines().findFirst().orElse("")).append(" | ");
            page.keyboard().press(key);
        }
        throw new AssertionError("The keyboard does not reach \"" + name + "\": " + passed);
    }

    /** Waits until the keyboard is somewhere by itself. */
    Keys awaitFocus(String name) {
        page.waitForCondition(() -> focused().startsWith(name));
        return this;
    }

    /** Waits until the cursor is in a text. */
    Keys awaitText() {
        page.waitForFunction("() => document.activeElement.matches('.ace_text-input')");
        return this;
    }

    /** Goes down in a text until the cursor is in a line with these words. */
    Keys downTo(String words) {
        Locator editor = page.locator(".ace_editor:visible").first();
        for (int i = 0; i < FAR; i++) {
            String line = (String)
                    editor.evaluate(
                            "element => { const editor = ace.edit(element); return editor.session.getLine(editor.getCursorPosition().row); }");
            if (line.contains(words)) {
                return this;
            }
            press("ArrowDown");
        }
        assertThat(editor.textContent()).contains(words);
        return this;
    }
}
