package trinn.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value in a YAML text with its place. Every reader throws {@link ProblemsException} where the value does not fit. */
public final class YamlNode {

    private static final int LONGEST_NUMBER = 60;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final String file;
    private final String whole;
    private final Node node;

    /** @param whole the text of the file */
    YamlNode(String file, String whole, Node node) {
        this.file = file;
        this.whole = whole;
        this.node = node;
    }

    /** The line where the value starts, from 1. */
    public int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** The column where the value starts, from 1. */
    public int column() {
        return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    }

    /** The name of the file, as messages use it. */
    public String file() {
        return file;
    }

    /** What is wrong with this value, to be thrown. */
    public ProblemsException problem(String message) {
        return new ProblemsException(new Problem(file, line(), column(), message));
    }

    /**
     * What is wrong with the items of a list, to be thrown: they should stand in another order. It is told here; where each
     * stands on a line, the fix puts them there.
     *
     * @param list whose items they are
     * @param order its items as they should stand
     * @param suggestion which order that is, for people
     */
    public ProblemsException misordered(YamlNode list, String message, String suggestion, List<YamlNode> order) {
        return new ProblemsException(new Problem(
                file,
                line(),
                column(),
                Severity.ERROR,
                "",
                message,
                suggestion,
                Reordering.of(whole, list.list(), order)));
    }

    /** The line where the value ends, from 1. */
    int endLine() {
        return node.getEndMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** The character of the file with which the value starts, from 0. */
    public int start() {
        return at(node.getStartMark());
    }

    /** The character behind the value's end; where it is indented and not in brackets, that of what follows it. */
    public int end() {
        return at(node.getEndMark());
    }

    /** The character behind its last sign, without blanks and comments that follow it. */
    public int tail() {
        int end = end();
        if (node instanceof CollectionNode<?> all
                && !isFlow()
                && !all.getValue().isEmpty()) {
            Object last = all.getValue().getLast();
            end = new YamlNode(file, whole, last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last)
                    .tail();
        }
        while (end > start() && Character.isWhitespace(whole.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Whether it is a list or mapping in brackets. */
    public boolean isFlow() {
        return node instanceof CollectionNode<?> all && all.getFlowStyle() == FlowStyle.FLOW;
    }

    /** The key of a mapping itself, or null where it is absent. */
    public @Nullable YamlNode key(String name) {
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            YamlNode key = new YamlNode(file, whole, tuple.getKeyNode());
            if (key.text().equals(name)) {
                return key;
            }
        }
        return null;
    }

    /** A mark counts code points. */
    private int at(Optional<Mark> mark) {
        return whole.offsetByCodePoints(0, mark.orElseThrow().getIndex());
    }

    /** Whether this is a mapping of keys to values. */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** Whether this is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The entries of a mapping, in the order of the text. */
    public Map<String, YamlNode> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw problem("Here keys with values are expected, such as \"name: value\".");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = new YamlNode(file, whole, tuple.getKeyNode());
            if (entries.put(key.text(), new YamlNode(file, whole, tuple.getValueNode())) != null) {
                throw key.problem("The key \"%s\" stands here twice.".formatted(key.text()));
            }
        }
        return entries;
    }

    /** Refuses every key that is not among these, so that a misspelt one is never passed over. */
    public YamlNode only(String... keys) {
        map();
        List<Problem> unknown = new ArrayList<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            YamlNode key = new YamlNode(file, whole, tuple.getKeyNode());
            if (!Arrays.asList(keys).contains(key.text())) {
                unknown.add(new Problem(
                        file,
                        key.line(),
                        key.column(),
                        DIGITS.matcher(key.text()).matches()
                                ? "A comma before %s begins a new key here. Decimals have a point, such as 0.%s."
                                        .formatted(key.text(), key.text())
                                : "The key \"%s\" is unknown here. %s"
                                        .formatted(key.text(), Spelling.advice(key.text(), List.of(keys)))));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ProblemsException(unknown);
        }
        return this;
    }

    /** The value of a key, or null where the key is absent. */
    public @Nullable YamlNode get(String key) {
        return map().get(key);
    }

    /** The value of a key that must be there. */
    public YamlNode need(String key) {
        YamlNode value = get(key);
        if (value == null) {
            throw problem("The key \"%s\" is missing here.".formatted(key));
        }
        return value;
    }

    /** The value of a key read in some way, or another value where the key is absent. */
    public <T extends @Nullable Object> T get(String key, Function<YamlNode, T> reader, T absent) {
        YamlNode value = get(key);
        return value == null ? absent : reader.apply(value);
    }

    /** The items of a list. */
    public List<YamlNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw problem("Here a list is expected: lines that begin with \"- \", or [a, b].");
        }
        return sequence.getValue().stream()
                .map(item -> new YamlNode(file, whole, item))
                .toList();
    }

    /** The words of a single value. */
    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw problem("Here a single value is expected.");
        }
        return scalar.getValue();
    }

    /** The number, with all its digits. */
    public BigDecimal number() {
        String text = text();
        try {
            if (text.length() > LONGEST_NUMBER || text.toLowerCase(Locale.ROOT).contains("e")) {
                throw new NumberFormatException();
            }
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw problem("\"%s\" is not a number. Write digits with a point, such as 0.45 or 20000.".formatted(text));
        }
    }

    /** The whole number. */
    public int whole() {
        try {
            return number().intValueExact();
        } catch (ArithmeticException e) {
            throw problem("\"%s\" is not a whole number.".formatted(text()));
        }
    }

    /** The date, written as in 2014-05-31. */
    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw problem("\"%s\" is not a date. Write year, month and day, such as 2014-05-31.".formatted(text()));
        }
    }

    /** Whether it says yes and not no. */
    public boolean yes() {
        return switch (text()) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw problem("Write yes or no, not \"%s\".".formatted(text()));
        };
    }

    /** One of the constants of an enum, written in small letters. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(text())) {
                return constant;
            }
        }
        String all = Arrays.stream(type.getEnumConstants()).map(YamlNode::word).collect(Collectors.joining(", "));
        throw problem("\"%s\" is unknown here. It must be one of: %s.".formatted(text(), all));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
