package trinn.paper;

import java.text.Normalizer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An element of a page under construction. What is given as text stays text, whatever signs it holds. */
record Markup(Element element) {

    /** A new document's outermost element. */
    static Markup root(String name) {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            Element root = document.createElement(name);
            document.appendChild(root);
            return new Markup(root);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The document that it belongs to. */
    Document document() {
        return element.getOwnerDocument();
    }

    /** A new last child. */
    Markup add(String name) {
        Element child = document().createElement(name);
        element.appendChild(child);
        return new Markup(child);
    }

    /** A new last child of a class. */
    Markup add(String name, String style) {
        return add(name).set("class", style);
    }

    /** Sets an attribute, and gives this. */
    Markup set(String attribute, String value) {
        element.setAttribute(attribute, clean(value));
        return this;
    }

    /** Adds text, and gives this. */
    Markup text(String text) {
        element.appendChild(document().createTextNode(clean(text)));
        return this;
    }

    /** Without the characters that nobody sees or XML cannot hold, and with letters and their accents in one. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(sign -> Character.isWhitespace(sign) ? ' ' : sign)
                .filter(Markup::canStand)
                .forEach(clean::appendCodePoint);
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static boolean canStand(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
