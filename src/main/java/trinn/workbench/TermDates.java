package trinn.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import trinn.scheme.SchemeFiles;
import trinn.source.YamlNode;

/** Edits the days from which a term has its values, in the text of {@code scheme.yaml}. */
public final class TermDates {

    private static final Pattern COMMENT = Pattern.compile("(?m)(^|\\s)#");
    private static final String VALUE = "value";
    private static final String VALUES = "values";
    private static final int DEEPER = 4;

    private TermDates() {}

    /**
     * The term with the value that it has on a day once more, from that day on. A term with one value gets a first day too, which
     * changes nothing: before its first day it has its first value.
     *
     * @throws IllegalArgumentException where there is no such term, it has no value, or a value begins on that day already
     */
    public static SchemeFiles add(SchemeFiles files, String name, LocalDate from) {
        TermText term = TermText.of(files, name);
        YamlNode dated = term.node().get(VALUES);
        if (dated == null) {
            return begin(term, from);
        }
        List<YamlNode> items = dated.list();
        List<String> days = items.stream().map(item -> item.need("from").text()).toList();
        if (days.contains(from.toString())) {
            throw new IllegalArgumentException("From %s on there is a value already.".formatted(from));
        }
        int before = (int)
                days.stream().filter(day -> day.compareTo(from.toString()) < 0).count();
        YamlText text = term.text();
        YamlNode like = items.get(Math.max(0, before - 1));
        YamlText copy = new YamlText(text.text());
        copy.put(like.need("from"), from.toString());
        String item = copy.done(like.start(), like.contentEnd());
        if (dated.isFlow()) {
            text.insert(before == 0 ? like.start() : like.contentEnd(), before == 0 ? item + ", " : ", " + item);
        } else {
            int line = text.lineStart(like.start());
            String whole = text.of(line, like.start()) + item;
            if (before == 0) {
                text.insert(line, whole + text.newLine());
            } else {
                text.insert(text.lineEnd(like.contentEnd()), text.newLine() + whole);
            }
        }
        return term.done();
    }

    private static SchemeFiles begin(TermText term, LocalDate from) {
        YamlText text = term.text();
        YamlNode key = term.node().keys().get(VALUE);
        if (key == null) {
            throw new IllegalArgumentException("The term needs a value first.");
        }
        YamlNode value = term.node().need(VALUE);
        LocalDate first = from.minusDays(1).withDayOfYear(1);
        String words = text.of(key.end(), value.contentEnd());
        String values;
        if (term.node().isFlow() || !value.isList()) {
            values = "values: [{from: %s, value%s}, {from: %s, value%s}]".formatted(first, words, from, words);
        } else {
            String line = text.newLine() + " ".repeat(key.start() - text.lineStart(key.start()));
            String deeper = words.replace("\n", "\n" + " ".repeat(DEEPER));
            values = "values:" + line + "  - from: " + first + line + "    value" + deeper + line + "  - from: " + from
                    + line + "    value" + deeper;
        }
        text.replace(key.start(), value.contentEnd(), values);
        return term.done();
    }

    /** Lets a value begin on another day; days out of order are what the text then says. */
    public static SchemeFiles move(SchemeFiles files, String name, int nth, LocalDate from) {
        TermText term = TermText.of(files, name);
        term.text().put(term.holder(nth).need("from"), from.toString());
        return term.done();
    }

    /** The term without one of its values by date. The last one that is left always holds, and so stands without a day. */
    public static SchemeFiles remove(SchemeFiles files, String name, int nth) {
        TermText term = TermText.of(files, name);
        YamlNode dated = term.node().need(VALUES);
        List<YamlNode> items = dated.list();
        if (items.size() < 2) {
            throw new IllegalArgumentException("A term needs a value.");
        }
        YamlText text = term.text();
        YamlNode gone = items.get(nth);
        if (items.size() == 2 && !COMMENT.matcher(text.of(dated)).find()) {
            single(term, items.get(1 - nth));
        } else if (!dated.isFlow()) {
            text.removeLines(gone.start(), gone.contentEnd());
        } else if (nth > 0) {
            text.replace(items.get(nth - 1).contentEnd(), gone.contentEnd(), "");
        } else {
            text.replace(gone.start(), items.get(1).start(), "");
        }
        return term.done();
    }

    private static void single(TermText term, YamlNode item) {
        YamlText text = term.text();
        YamlNode all = term.node().keys().get(VALUES);
        YamlNode key = item.keys().get(VALUE);
        YamlNode value = item.need(VALUE);
        String words = text.of(key.end(), value.contentEnd());
        int deeper = (key.start() - text.lineStart(key.start())) - (all.start() - text.lineStart(all.start()));
        String nearer =
                deeper > 0 && !item.isFlow() ? words.replaceAll("(?m)\\n {0,%d}".formatted(deeper), "\n") : words;
        text.replace(all.start(), term.node().need(VALUES).contentEnd(), VALUE + nearer);
    }
}
