package trinn.paper;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says as elements, each with a class, for which every medium has a style.
 *
 * @param narrow whether the texts of a table's row stand below each other, as on a phone
 */
record Content(PaperLook look, boolean narrow) {

    /** A section of so many lines stands on one page. */
    private static final int SHORT = 4;

    /** A name of so many signs does not fit beside others. */
    private static final int LONG = 18;

    /** Where there are more columns, the first one needs all of its width. */
    private static final int MANY = 4;

    /** What the address of a picture begins with that lies within the page. */
    static final String PICTURE = "data:image/png;base64,";

    /** Adds the paper to an element. */
    void write(Paper paper, Markup into) {
        if (!look.company().isEmpty()) {
            into.add("p", "company").text(look.company());
        }
        into.add("h1", "title").text(paper.heading());
        List<Block> blocks = paper.blocks();
        Markup section = into;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading) {
                section = into.add("div", lines(blocks.subList(i + 1, blocks.size())) <= SHORT ? "whole" : "section");
            }
            write(blocks.get(i), section);
        }
        if (!paper.certificate().isEmpty()) {
            into.add("p", "certificate").text(paper.certificate());
        }
    }

    private void write(Block block, Markup into) {
        switch (block) {
            case Block.Heading(String text) -> into.add("h2", "heading").text(text);
            case Block.Paragraph(String text) -> into.add("p", "paragraph").text(text);
            case Block.Note(String text) -> into.add("p", "note").text(text);
            case Block.Figure(String label, String number) -> figure(label, number, into);
            case Block.Grid(Table table) -> table(table, into);
            case Block.Picture(Curve curve) -> picture(curve, into);
        }
    }

    /** About how many lines stand before the next heading. */
    private static int lines(List<Block> blocks) {
        return blocks.stream()
                .takeWhile(block -> !(block instanceof Block.Heading))
                .mapToInt(block ->
                        block instanceof Block.Grid(Table table) ? table.rows().size() : 1)
                .sum();
    }

    private static void figure(String label, String number, Markup into) {
        Markup figure = into.add("div", "figure");
        figure.add("p", "label").text(label);
        figure.add("p", "amount").text(number);
    }

    private void picture(Curve curve, Markup into) {
        if (narrow) {
            Bars.write(curve, into);
        } else {
            String bytes = Base64.getEncoder().encodeToString(Drawing.png(curve, look));
            into.add("div", "picture")
                    .add("img", "drawing")
                    .set("alt", curve.alt())
                    .set("src", PICTURE + bytes);
        }
    }

    private void table(Table table, Markup into) {
        Markup all = into.add("table", style(table));
        if (table.headed()) {
            Markup row = all.add("thead").add("tr");
            List<Table.Column> columns = table.columns();
            for (int i = 0; i < columns.size(); i++) {
                if (isShown(table, i)) {
                    row.add("th", columns.get(i).number() ? "number head" : "head")
                            .set("scope", "col")
                            .text(columns.get(i).header());
                }
            }
        }
        List<Table.Row> rows = table.rows();
        int end = !rows.isEmpty() && rows.getLast().sum() ? Math.max(0, rows.size() - 2) : rows.size();
        rows(table, rows.subList(0, end), "lines", all);
        rows(table, rows.subList(end, rows.size()), "ending", all);
    }

    /** A sum and the row before it are rows of their own, so that they stand on one page. */
    private void rows(Table table, List<Table.Row> rows, String style, Markup into) {
        if (!rows.isEmpty()) {
            Markup body = into.add("tbody", style);
            rows.forEach(row -> row(table, row, body));
        }
    }

    private static String style(Table table) {
        long texts = table.columns().stream().filter(column -> !column.number()).count();
        boolean wide = table.rows().stream()
                .anyMatch(row -> row.cells().getFirst().text().length() > LONG);
        String details = wide ? "details wide" : "details";
        String plain = table.columns().size() > MANY ? "table plain wide-table" : "table plain";
        return !table.headed() ? details : texts > 1 ? "table" : plain;
    }

    /** Where it is narrow, a further column of texts has no cells of its own. */
    private boolean isShown(Table table, int column) {
        return column == 0 || !stacks(table) || table.columns().get(column).number();
    }

    private boolean stacks(Table table) {
        return narrow && table.headed();
    }

    private void row(Table table, Table.Row row, Markup body) {
        Markup line = body.add("tr");
        Markup first = null;
        for (int i = 0; i < row.cells().size(); i++) {
            Table.Cell cell = row.cells().get(i);
            if (!isShown(table, i)) {
                below(cell, first);
                continue;
            }
            Markup box = line.add(i == 0 ? "th" : "td", style(table, row, i));
            if (i == 0) {
                first = box.set("scope", "row");
            }
            box.text(cell.text());
            if (!cell.note().isEmpty()) {
                box.add("div", "below").text(cell.note());
            }
        }
    }

    private static String style(Table table, Table.Row row, int column) {
        String first = table.headed() ? "name" : "key";
        String style = column == 0 ? first : table.columns().get(column).number() ? "number" : "text";
        return row.sum() ? style + " sum" : style;
    }

    private static void below(Table.Cell cell, @Nullable Markup first) {
        if (first == null) {
            return;
        }
        for (String text : List.of(cell.text(), cell.note())) {
            if (!text.isEmpty()) {
                first.add("div", "below").text(text);
            }
        }
    }
}
