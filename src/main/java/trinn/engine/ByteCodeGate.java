package trinn.engine;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The second layer behind the check of the texts: looks at every class that was generated, before any of them is loaded,
 * and refuses whatever reaches beyond the allow-list.
 */
final class ByteCodeGate {

    private static final ClassFile PARSER =
            ClassFile.of(ClassFile.DebugElementsOption.DROP_DEBUG, ClassFile.LineNumbersOption.DROP_LINE_NUMBERS);

    private final String packageName;
    private final GeneratedNames names;

    ByteCodeGate(String packageName) {
        this.packageName = packageName;
        this.names = new GeneratedNames(packageName);
    }

    /** What must not be loaded, from class files by their path; empty where all is well. */
    List<Refusal> check(Map<String, byte[]> classes) {
        List<Refusal> refusals = new ArrayList<>();
        Map<String, String> reached = new HashMap<>();
        classes.forEach((path, bytes) -> {
            String refused = refused(path, bytes);
            if (!refused.isEmpty()) {
                reached.put(path.substring(0, path.length() - ".class".length()), refused);
            }
        });
        if (!reached.isEmpty()) {
            Map<String, String> rules = rules(classes);
            reached.forEach((name, what) -> refusals.add(new Refusal(rules.get(name), name + ": " + what)));
        }
        return refusals;
    }

    /** All that the classes reach for, whether allowed or not. */
    Set<Reference> references(Map<String, byte[]> classes) {
        Set<Reference> references = new TreeSet<>();
        classes.forEach((path, bytes) -> {
            ClassModel model = PARSER.parse(bytes);
            GeneratedKind kind = kind(path, model);
            references.addAll(
                    kind == null ? Set.of(new Reference("unknown", path)) : References.of(model, kind, names));
        });
        return references;
    }

    private String refused(String path, byte[] bytes) {
        try {
            ClassModel model = PARSER.parse(bytes);
            GeneratedKind kind = kind(path, model);
            if (kind == null) {
                return "no such class belongs to a scheme";
            }
            for (Reference reference : References.of(model, kind, names)) {
                if (!AllowList.SHIPPED.allows(reference)) {
                    return reference.toString();
                }
            }
            return "";
        } catch (IllegalArgumentException e) {
            return "not to be read: " + e.getMessage();
        }
    }

    private @Nullable GeneratedKind kind(String path, ClassModel model) {
        String name = model.thisClass().asInternalName();
        return path.equals(name + ".class") ? GeneratedKind.of(name, packageName) : null;
    }

    /** The rule that each class belongs to, as the methods say that describe the rules. */
    private Map<String, String> rules(Map<String, byte[]> classes) {
        Map<String, String> rules = new HashMap<>();
        classes.forEach((path, bytes) -> {
            if (path.contains("RuleMethods")) {
                for (MethodModel method : PARSER.parse(bytes).methods()) {
                    rule(method, rules);
                }
            }
        });
        return rules;
    }

    /** A method names its rule before it names the classes of the rule's parts. */
    private void rule(MethodModel method, Map<String, String> rules) {
        String text = "";
        String rule = "";
        for (CodeElement element : method.code().map(CodeModel::elementList).orElse(List.of())) {
            if (element instanceof ConstantInstruction.LoadConstantInstruction constant
                    && constant.constantEntry() instanceof StringEntry entry) {
                text = entry.stringValue();
            } else if (element instanceof InvokeInstruction call && call.name().equalsString("rule")) {
                rule = text;
            } else if (element instanceof FieldInstruction field && !rule.isEmpty()) {
                rules.putIfAbsent(field.owner().asInternalName(), rule);
            }
        }
    }
}
