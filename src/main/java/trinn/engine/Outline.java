package trinn.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.jspecify.annotations.Nullable;
import trinn.language.Vocabulary;

/**
 * Looks at the rule files as Drools itself has read them, before it translates anything: refuses whatever would run or
 * be loaded while a scheme is built, so that nothing has happened when the {@link ByteCodeGate} looks at the classes.
 */
final class Outline {

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\"\\\\]{1,200}");
    private static final Pattern TEXT = Pattern.compile("\"[^\\p{Cntrl}\"\\\\]*\"|'[^\\p{Cntrl}'\"\\\\]*'");
    private static final Set<String> ANNOTATIONS = Set.of("Component", "Because", "Kpi");
    private static final Set<String> GLOBALS = Set.of("Terms terms", "Pay pay", "Credit credit");

    private final String packageName;
    private final Map<String, String> terms;
    private final List<Refusal> refusals = new ArrayList<>();

    /** For a scheme's package, and the types of its terms. */
    Outline(String packageName, Map<String, String> terms) {
        this.packageName = packageName;
        this.terms = terms;
    }

    /** What must not be translated; empty where all is well. */
    List<Refusal> check(Iterable<? extends PackageDescr> packages) {
        for (PackageDescr one : packages) {
            require(null, one.getName().equals(packageName), "package " + one.getName());
            head(one);
            one.getTypeDeclarations().forEach(this::type);
            require(null, one.getTypeDeclarations().size() == 1, "number of declared types");
            one.getRules().forEach(this::rule);
        }
        return refusals;
    }

    private void head(PackageDescr one) {
        for (ImportDescr imported : one.getImports()) {
            require(null, imported.getTarget().equals("trinn.facts.*"), "import " + imported.getTarget());
        }
        for (GlobalDescr global : one.getGlobals()) {
            String shown = global.getType() + " " + global.getIdentifier();
            require(null, GLOBALS.contains(shown), "global " + shown);
        }
        one.getAttributes().forEach(attribute -> attribute(null, attribute));
        require(null, one.getFunctions().isEmpty(), "function");
        require(null, one.getFunctionImports().isEmpty(), "import of a function");
        require(null, one.getAccumulateImports().isEmpty(), "import of an accumulate function");
        require(null, one.getEnumDeclarations().isEmpty(), "declared enum");
        require(null, one.getEntryPointDeclarations().isEmpty(), "declared entry point");
        require(null, one.getWindowDeclarations().isEmpty(), "declared window");
        require(null, one.getUnit() == null, "unit");
    }

    /** The one type that is declared is that of the terms, as Trinn wrote it. */
    private void type(TypeDeclarationDescr type) {
        Map<String, String> fields = new HashMap<>();
        for (TypeFieldDescr field : type.getFields().values()) {
            fields.put(field.getFieldName(), field.getPattern().getObjectType());
            require(
                    null,
                    field.getInitExpr() == null && field.getAnnotations().isEmpty(),
                    "value of the field " + field.getFieldName());
        }
        require(
                null,
                type.getTypeName().equals("Terms")
                        && fields.equals(terms)
                        && !type.isTrait()
                        && type.getSuperTypes().isEmpty()
                        && type.getAnnotations().isEmpty(),
                "declared type " + type.getTypeName());
    }

    private void rule(RuleDescr rule) {
        String name = rule.getName();
        require(name, NAME.matcher(name).matches(), "name");
        require(name, !rule.isQuery(), "query");
        require(name, rule.getParentName() == null, "extends");
        require(name, rule.getUnit() == null, "unit");
        require(name, rule.getNamedConsequences().isEmpty(), "named consequence");
        rule.getAttributes().values().forEach(attribute -> attribute(name, attribute));
        rule.getAnnotations().forEach(annotation -> annotation(name, annotation));
        condition(name, rule.getLhs());
    }

    private void attribute(@Nullable String rule, AttributeDescr attribute) {
        require(
                rule,
                attribute.getName().equals("dialect") && attribute.getValue().equals("mvel"),
                "attribute " + attribute.getName());
    }

    private void annotation(String rule, AnnotationDescr annotation) {
        require(
                rule,
                ANNOTATIONS.contains(annotation.getName())
                        && annotation.getAnnotations().isEmpty()
                        && annotation.getValueMap().keySet().equals(Set.of("value"))
                        && annotation.getSingleValue() instanceof String text
                        && TEXT.matcher(text).matches(),
                "annotation " + annotation.getName());
    }

    private void condition(String rule, Object condition) {
        switch (condition) {
            case AndDescr and -> and.getDescrs().forEach(part -> condition(rule, part));
            case NotDescr not -> not.getDescrs().forEach(part -> condition(rule, part));
            case ExistsDescr exists -> ((List<?>) exists.getDescrs()).forEach(part -> condition(rule, part));
            case PatternDescr pattern -> pattern(rule, pattern);
            default -> require(rule, false, condition.getClass().getSimpleName());
        }
    }

    private void pattern(String rule, PatternDescr pattern) {
        require(rule, Vocabulary.FACTS.containsKey(pattern.getObjectType()), "fact " + pattern.getObjectType());
        require(
                rule,
                pattern.getSource() == null
                        && pattern.getBehaviors().isEmpty()
                        && pattern.getAnnotations().isEmpty()
                        && !pattern.isQuery()
                        && !pattern.isUnification(),
                "source of " + pattern.getObjectType());
        Set<Class<?>> kinds = new HashSet<>();
        pattern.getConstraint().getDescrs().forEach(part -> kinds.add(part.getClass()));
        kinds.remove(ExprConstraintDescr.class);
        require(rule, kinds.isEmpty(), "constraint " + kinds);
    }

    private void require(@Nullable String rule, boolean fine, String what) {
        if (!fine) {
            refusals.add(new Refusal(rule, what));
        }
    }
}
