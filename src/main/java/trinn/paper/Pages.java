package trinn.paper;

import java.util.List;
import org.w3c.dom.Document;
import trinn.source.Translations;

/** Papers as the one XHTML document from which a PDF is made: each begins a page and counts its own. */
final class Pages {

    private Pages() {}

    /** A document with a title, and with bookmarks where there are several papers. */
    static Document of(String title, List<Paper> papers, PaperLook look) {
        Paper first = papers.getFirst();
        Markup html = Markup.root("html").set("lang", first.language().toLanguageTag());
        Markup head = html.add("head");
        head.add("title").text(title);
        head.add("meta").set("name", "subject").set("content", title);
        if (!look.company().isEmpty()) {
            head.add("meta").set("name", "author").set("content", look.company());
        }
        head.add("style").text(Style.sheet("paper.css", look));
        if (papers.size() > 1) {
            bookmarks(papers, head.add("bookmarks"));
        }
        Markup body = html.add("body");
        Content content = new Content(look, false);
        for (int i = 0; i < papers.size(); i++) {
            String style = (i == 0 ? "paper" : "paper next") + (papers.get(i).compact() ? " compact" : "");
            Markup section = body.add("div", style).set("id", id(i));
            foot(papers.get(i), section);
            content.write(papers.get(i), section);
        }
        return html.document();
    }

    private static void bookmarks(List<Paper> papers, Markup into) {
        for (int i = 0; i < papers.size(); i++) {
            into.add("bookmark").set("name", papers.get(i).name()).set("href", "#" + id(i));
        }
    }

    private static String id(int paper) {
        return "paper" + paper;
    }

    private static void foot(Paper paper, Markup section) {
        Markup row = section.add("div", "foot").add("table", "foot-row").add("tr");
        row.add("td", "foot-text").text(paper.footer());
        Markup number = row.add("td", "foot-page");
        // The page numbers are not known before the paper is laid out, so they stand in the style sheet.
        String text = Translations.of(paper.language()).text("paper.page", "\n", "\n");
        String[] words = text.split("\n", -1);
        number.text(words[0]).add("span", "page");
        number.text(words[1]).add("span", "pages");
        number.text(words[2]);
    }
}
