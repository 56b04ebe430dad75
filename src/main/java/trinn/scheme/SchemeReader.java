package trinn.scheme;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trinn.settlement.Component;
import trinn.settlement.Rounding;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.source.Spelling;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/** Reads {@code scheme.yaml}, and {@code cases.yaml} where there is one. */
final class SchemeReader {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final SchemeFiles files;

    SchemeReader(SchemeFiles files) {
        this.files = files;
    }

    Scheme read() {
        String text = files.texts().get(SchemeFiles.SCHEME);
        if (text == null) {
            throw new ProblemsException(new Problem(SchemeFiles.SCHEME, 0, 0, "The file is missing."));
        }
        YamlNode root = Yaml.parse(SchemeFiles.SCHEME, text)
                .only(
                        "scheme",
                        "title",
                        "description",
                        "currency",
                        "rounding",
                        "valid",
                        "monotone",
                        "components",
                        "terms",
                        "sums",
                        "crediting",
                        "kpis",
                        "contests",
                        "shares",
                        "example",
                        "promises",
                        "review");
        Currency currency = currency(root.need("currency"));
        Terms terms = Terms.of(root.get("terms", TermReader::all, List.of()));
        Measuring measuring = new MeasuringReader(terms).read(root);
        List<Component> components =
                components(root.need("components"), !files.messages().isEmpty());
        List<GoldenCase> cases = cases(new CaseReader(terms, components, new CaseFacts(currency, measuring)));
        Example example = example(root, cases, measuring);
        return new Scheme(
                files,
                id(root.need("scheme")),
                root.need("title").text(),
                root.get("description", YamlNode::text, "").strip(),
                currency,
                root.get("rounding", SchemeReader::rounding, Rounding.of(currency)),
                components,
                terms,
                root.get("sums", sums -> sums(sums, terms), List.of()),
                root.get("valid", SchemeReader::validity, Validity.ALWAYS),
                root.get("monotone", YamlNode::yes, false),
                measuring,
                cases,
                example,
                promises(root, cases, measuring, components, example),
                root.get("review", AcceptanceReader::all, List.of()));
    }

    private List<GoldenCase> cases(CaseReader reader) {
        String text = files.texts().get(SchemeFiles.CASES);
        return text == null ? List.of() : reader.all(Yaml.parse(SchemeFiles.CASES, text));
    }

    /** Without its golden cases a scheme has no example, whatever it names. */
    private @Nullable Example example(YamlNode root, List<GoldenCase> cases, Measuring measuring) {
        return files.texts().containsKey(SchemeFiles.CASES)
                ? root.get("example", example -> new ExampleReader(cases, measuring).read(example), null)
                : null;
    }

    /** Without its golden cases a scheme has nobody to promise anything to. */
    private @Nullable Promises promises(
            YamlNode root,
            List<GoldenCase> cases,
            Measuring measuring,
            List<Component> components,
            @Nullable Example example) {
        YamlNode promises = files.texts().containsKey(SchemeFiles.CASES) ? root.get("promises") : null;
        return promises == null
                ? null
                : new PromisesReader(components)
                        .read(
                                promises,
                                new ExampleReader(cases, measuring)::golden,
                                example == null ? null : example.golden());
    }

    private static String id(YamlNode node) {
        if (!ID.matcher(node.text()).matches()) {
            throw node.problem("The short name \"%s\" must be small letters, digits and hyphens, such as unit-extra."
                    .formatted(node.text()));
        }
        return node.text();
    }

    private static Currency currency(YamlNode node) {
        try {
            return Currency.getInstance(node.text());
        } catch (IllegalArgumentException e) {
            throw node.problem("\"%s\" is no currency. Write its three letters, such as NOK.".formatted(node.text()));
        }
    }

    private static Validity validity(YamlNode node) {
        node.only("from", "to");
        try {
            return new Validity(
                    node.get("from", YamlNode::date, LocalDate.MIN), node.get("to", YamlNode::date, LocalDate.MAX));
        } catch (IllegalArgumentException e) {
            throw node.problem(String.valueOf(e.getMessage()));
        }
    }

    private static List<TermSum> sums(YamlNode node, Terms terms) {
        List<TermSum> sums = new ArrayList<>();
        for (YamlNode item : node.list()) {
            item.only("of", "to");
            List<String> names = new ArrayList<>();
            item.need("of").list().forEach(name -> names.add(number(name, terms)));
            TermSum sum = CaseFacts.made(
                    item.need("of"), () -> new TermSum(names, item.need("to").number()));
            for (LocalDate day : terms.days()) {
                requireSum(item, sum, terms, day);
            }
            sums.add(sum);
        }
        return sums;
    }

    private static String number(YamlNode name, Terms terms) {
        Term term = terms.get(name.text());
        if (term == null || !term.isNumber()) {
            throw name.problem("\"%s\" is no term with a number. %s"
                    .formatted(
                            name.text(),
                            Spelling.advice(
                                    name.text(),
                                    terms.all().stream()
                                            .filter(Term::isNumber)
                                            .map(Term::name)
                                            .toList())));
        }
        return term.name();
    }

    private static void requireSum(YamlNode item, TermSum sum, Terms terms, LocalDate day) {
        try {
            sum.require(terms, day);
        } catch (IllegalArgumentException e) {
            String from = day.equals(LocalDate.MIN) ? "" : "From %s on this does not hold. ".formatted(day);
            throw item.problem(from + e.getMessage());
        }
    }

    private static Rounding rounding(YamlNode node) {
        node.only("digits", "mode");
        YamlNode digits = node.need("digits");
        if (digits.whole() < 0 || digits.whole() > 6) {
            throw digits.problem("Lines are rounded to 0 to 6 digits, not %s.".formatted(digits.text()));
        }
        return new Rounding(
                digits.whole(), node.get("mode", mode -> mode.oneOf(RoundingMode.class), RoundingMode.HALF_UP));
    }

    private static List<Component> components(YamlNode node, boolean keyed) {
        List<Component> components = new ArrayList<>();
        Set<String> names = new HashSet<>(Set.of(Component.VARIABLE_PAY, Component.TOTAL_PAY, Component.FIXED_PAY));
        for (Map.Entry<String, YamlNode> entry : node.map().entrySet()) {
            if (!names.add(entry.getKey())) {
                throw entry.getValue().problem("A component cannot be called \"%s\".".formatted(entry.getKey()));
            }
            components.add(new Component(entry.getKey(), entry.getValue().text()));
        }
        node.map().forEach((name, group) -> requireGroup(group, components));
        if (keyed) {
            requireKeys(node);
        }
        if (components.isEmpty()) {
            throw node.problem("A scheme needs at least one component.");
        }
        return components;
    }

    /** Components and groups whose names make the same key could not be told apart in other languages. */
    private static void requireKeys(YamlNode node) {
        Map<String, String> names = new HashMap<>();
        node.map().forEach((name, group) -> {
            requireKey(names, MessageKeys.component(name), name, group);
            requireKey(names, MessageKeys.group(group.text()), group.text(), group);
        });
    }

    private static void requireKey(Map<String, String> names, String key, String name, YamlNode place) {
        String other = names.putIfAbsent(key, name);
        if (other != null && !other.equals(name)) {
            throw place.problem(
                    "\"%s\" and \"%s\" have the same key %s in the files of messages. Give one another name."
                            .formatted(other, name, key));
        }
    }

    /** A group whose name is nearly another's would silently be outside of it. */
    private static void requireGroup(YamlNode node, List<Component> components) {
        String group = node.text();
        if (group.isBlank()
                || group.equalsIgnoreCase(Component.VARIABLE_PAY)
                || group.equalsIgnoreCase(Component.TOTAL_PAY)) {
            throw node.problem("A component needs the name of a group, such as sales pay, or fixed pay for what is not"
                    + " variable pay.");
        }
        if (components.stream().anyMatch(component -> component.name().equals(group))) {
            throw node.problem(
                    "The group \"%s\" has the name of a component, and rules could not tell which is meant. Give the group another name, such as %s pay."
                            .formatted(group, group));
        }
        List<String> others =
                new ArrayList<>(components.stream().map(Component::group).toList());
        others.add(Component.FIXED_PAY);
        others.removeIf(group::equals);
        String nearest = Spelling.nearest(group, others);
        boolean first = components.stream().map(Component::group).toList().indexOf(group)
                < components.stream().map(Component::group).toList().indexOf(nearest);
        if (nearest != null && !group.equals(Component.FIXED_PAY) && !first) {
            throw node.problem(
                    "The group \"%s\" is nearly \"%s\". Maybe it was meant as that; otherwise give it another name."
                            .formatted(group, nearest));
        }
    }
}
