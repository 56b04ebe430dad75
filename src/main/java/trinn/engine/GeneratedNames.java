package trinn.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes names as the allow-list does: generated ones, which differ from scheme to scheme, by what they are, and those
 * that differ by a number of values alone, without it.
 */
final class GeneratedNames {

    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([^;]+);");
    /** Types that Drools has in a series, one for each number of values. */
    private static final Pattern SERIES = Pattern.compile(
            "(org/drools/model/(?:functions/(?:Block|Predicate|Function)|consequences/ConsequenceBuilder\\$_))[0-9]+");

    private static final Pattern VARIABLES = Pattern.compile("(?:Lorg/drools/model/Variable;)+");

    private static final Pattern PROPERTY = Pattern.compile("([gs]et)[A-Z][A-Za-z0-9]*");

    private final String packageName;
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> descriptors = new HashMap<>();

    GeneratedNames(String packageName) {
        this.packageName = packageName;
    }

    /** A class by its internal name, or an array of it. */
    String type(String internalName) {
        return internalName.startsWith("[")
                ? descriptor(internalName)
                : types.computeIfAbsent(internalName, name -> {
                    GeneratedKind kind = GeneratedKind.of(name, packageName);
                    if (kind != null) {
                        return "{" + kind.word() + "}";
                    }
                    Matcher series = SERIES.matcher(name);
                    return series.matches() ? series.group(1) + "N" : name;
                });
    }

    /** The types of a field, or of a method's parameters and result. */
    String descriptor(String descriptor) {
        return descriptors.computeIfAbsent(
                descriptor,
                text -> IN_DESCRIPTOR
                        .matcher(VARIABLES.matcher(text).replaceAll("Lorg/drools/model/Variable...;"))
                        .replaceAll(found -> Matcher.quoteReplacement("L" + type(found.group(1)) + ";")));
    }

    /** A member: that of a generated class without what the scheme's author called it. */
    String member(String owner, String name) {
        return switch (type(owner)) {
            case "{metadata}" -> name.endsWith("_Metadata_INSTANCE") ? "*_Metadata_INSTANCE" : name;
            case "{methods}" -> name.startsWith("rule_") ? "rule_*" : name;
            case "{terms}" -> {
                Matcher property = PROPERTY.matcher(name);
                yield property.matches() ? property.group(1) + "*" : name;
            }
            default -> name;
        };
    }

    /** A field; those of the terms have the names of the scheme. */
    String field(String owner, String name) {
        return type(owner).equals("{terms}") ? "*" : member(owner, name);
    }
}
