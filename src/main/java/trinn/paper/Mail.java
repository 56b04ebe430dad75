package trinn.paper;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A paper as HTML for an e-mail: one file with its styles at its elements, for wide and narrow windows. */
final class Mail {

    private static final Set<String> EMPTY = Set.of("meta", "br");

    private final PaperLook look;
    private final Map<String, String> rules;

    Mail(PaperLook look) {
        this.look = look;
        this.rules = Style.rules("mail.css", look);
    }

    /** The file's text. */
    String of(Paper paper) {
        Markup html = Markup.root("html").set("lang", paper.language().toLanguageTag());
        Markup head = html.add("head");
        head.add("meta").set("charset", "utf-8");
        head.add("meta").set("name", "viewport").set("content", "width=device-width, initial-scale=1");
        head.add("title").text(paper.title());
        Markup body = html.add("body").add("div", "page");
        new Content(look, true).write(paper, body);
        body.add("p", "footer").text(paper.footer());
        StringBuilder text = new StringBuilder("<!DOCTYPE html>\n");
        write(html.element(), text);
        return text.append('\n').toString();
    }

    private void write(Node node, StringBuilder into) {
        if (!(node instanceof Element element)) {
            escape(node.getNodeValue(), into);
            return;
        }
        into.append('<').append(element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!attribute.getNodeName().equals("class")) {
                attribute(attribute.getNodeName(), attribute.getNodeValue(), into);
            }
        }
        String style = style(element);
        if (!style.isEmpty()) {
            attribute("style", style, into);
        }
        if (EMPTY.contains(element.getTagName())) {
            into.append(" />");
            return;
        }
        into.append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            write(child, into);
        }
        into.append("</").append(element.getTagName()).append('>');
    }

    private String style(Element element) {
        return Stream.concat(
                        Stream.of(element.getTagName()),
                        Arrays.stream(element.getAttribute("class").split(" ")).map("."::concat))
                .map(rules::get)
                .filter(rule -> rule != null)
                .collect(Collectors.joining("; "));
    }

    private static void attribute(String name, String value, StringBuilder into) {
        into.append(' ').append(name).append("=\"");
        escape(value, into);
        into.append('"');
    }

    private static void escape(String text, StringBuilder into) {
        text.chars().forEach(sign -> {
            switch (sign) {
                case '&' -> into.append("&amp;");
                case '<' -> into.append("&lt;");
                case '>' -> into.append("&gt;");
                case '"' -> into.append("&quot;");
                default -> into.append((char) sign);
            }
        });
    }
}
