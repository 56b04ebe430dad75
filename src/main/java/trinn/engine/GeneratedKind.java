package trinn.engine;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The classes that translating a scheme gives, known by the exact shape of their names; there are no others. */
enum GeneratedKind {
    /** The values of the scheme's terms. */
    TERMS("Terms"),
    /** Lists the rules. */
    RULES("Rules[0-9A-F]{32}"),
    /** Describes each rule in a method of its own. */
    METHODS("Rules[0-9A-F]{32}RuleMethods[0-9]+"),
    /** Lists the types that the rules speak of. */
    METADATA("DomainClassesMetadata[0-9A-F]{32}"),
    /** Describes one of those types. */
    ENTRY("DomainClassesMetadata[0-9A-F]{32}\\$[A-Za-z0-9_]+_Metadata"),
    /** Decides one condition. */
    PREDICATE("P[0-9A-F]{2}/LambdaPredicate[0-9A-F]{32}"),
    /** Gives one value of a fact. */
    EXTRACTOR("P[0-9A-F]{2}/LambdaExtractor[0-9A-F]{32}"),
    /** Declares what a rule pays. */
    CONSEQUENCE("P[0-9A-F]{2}/LambdaConsequence[0-9A-F]{32}"),
    /** Says where the rules are; the only one outside the scheme's package. */
    PROJECT("ProjectModel_[A-Za-z0-9_]+");

    private static final String PROJECT_PACKAGE = "org/drools/project/model/";

    private final Pattern shape;

    GeneratedKind(String shape) {
        this.shape = Pattern.compile(shape);
    }

    /** What the class of an internal name is within a scheme's package, or null where it is none of these. */
    static @Nullable GeneratedKind of(String internalName, String packageName) {
        if (internalName.startsWith(PROJECT_PACKAGE)) {
            return PROJECT.shape
                            .matcher(internalName.substring(PROJECT_PACKAGE.length()))
                            .matches()
                    ? PROJECT
                    : null;
        }
        if (internalName.startsWith(packageName + "/")) {
            String name = internalName.substring(packageName.length() + 1);
            for (GeneratedKind kind : values()) {
                if (kind != PROJECT && kind.shape.matcher(name).matches()) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** Whether it holds what a designer wrote, as a calculation. */
    boolean isExpression() {
        return this == PREDICATE || this == EXTRACTOR || this == CONSEQUENCE;
    }

    /** The part of the allow-list for the class as such. */
    String section() {
        return isExpression() ? "expression class" : word();
    }

    /** How the allow-list calls a class of this kind. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
