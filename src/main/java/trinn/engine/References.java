package trinn.engine;

import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.reflect.AccessFlag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects all that a generated class reaches for: member by member what its code does, then what else stands in its
 * constant pool, since nothing can be reached that does not stand there.
 */
final class References {

    /** What designers wrote: conditions, bindings, calculations. */
    static final String EXPRESSION = "expression";

    private static final int LONGEST_ARRAY = 1_000;
    private static final Set<String> EXPRESSION_METHODS = Set.of("test", "apply", "execute");

    private final ClassModel model;
    private final GeneratedKind kind;
    private final GeneratedNames names;
    private final Set<Reference> found = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();

    private References(ClassModel model, GeneratedKind kind, GeneratedNames names) {
        this.model = model;
        this.kind = kind;
        this.names = names;
    }

    static Set<Reference> of(ClassModel model, GeneratedKind kind, GeneratedNames names) {
        References references = new References(model, kind, names);
        references.outside();
        model.methods().forEach(references::method);
        references.pool();
        return references.found;
    }

    private void outside() {
        model.superclass().ifPresent(type -> add(kind.section(), "extends " + type(type)));
        model.interfaces().forEach(type -> add(kind.section(), "implements " + type(type)));
        attributes(model, "class");
        model.fields().forEach(field -> attributes(field, "field"));
    }

    private void method(MethodModel method) {
        String name = method.methodName().stringValue();
        boolean written = kind.isExpression()
                && EXPRESSION_METHODS.contains(name)
                && !method.flags().has(AccessFlag.BRIDGE);
        String section = written ? EXPRESSION : kind.section();
        add(section, "method " + names.member(model.thisClass().asInternalName(), name));
        if (method.flags().has(AccessFlag.NATIVE) || method.flags().has(AccessFlag.SYNCHRONIZED)) {
            add(section, "native or synchronized");
        }
        attributes(method, "method");
        method.code().ifPresent(code -> code(section, code));
    }

    private void code(String section, CodeModel code) {
        attributes(code, "code");
        Set<Label> passed = new HashSet<>();
        CodeElement before = null;
        for (CodeElement element : code) {
            switch (element) {
                case LabelTarget target -> passed.add(target.label());
                case BranchInstruction branch -> jump(section, passed, branch.target());
                case LookupSwitchInstruction choice -> choice(section, passed, choice.defaultTarget(), choice.cases());
                case TableSwitchInstruction choice -> choice(section, passed, choice.defaultTarget(), choice.cases());
                case ExceptionCatch handler -> jump(section, passed, handler.handler());
                case MonitorInstruction monitor -> add(section, "monitor");
                case FieldInstruction field -> entry(section, field.field());
                case InvokeInstruction call -> entry(section, call.method());
                case InvokeDynamicInstruction call -> entry(section, call.invokedynamic());
                case ConstantInstruction.LoadConstantInstruction constant -> entry(section, constant.constantEntry());
                case NewObjectInstruction made -> entry(section, made.className());
                case NewReferenceArrayInstruction made -> array(section, made, before);
                case NewPrimitiveArrayInstruction made -> add(section, "array " + made.typeKind());
                case NewMultiArrayInstruction made -> add(section, "array of arrays");
                case TypeCheckInstruction check -> entry(section, check.type());
                default -> {}
            }
            before = element;
        }
    }

    private void array(String section, NewReferenceArrayInstruction made, @Nullable CodeElement before) {
        boolean known = before instanceof ConstantInstruction length
                && length.constantValue() instanceof Integer number
                && number <= LONGEST_ARRAY;
        add(
                section,
                "array %s%s"
                        .formatted(names.type(made.componentType().asInternalName()), known ? "" : " of any length"));
    }

    private void choice(String section, Set<Label> passed, Label otherwise, List<SwitchCase> cases) {
        jump(section, passed, otherwise);
        cases.forEach(one -> jump(section, passed, one.target()));
    }

    /** A jump back would be a loop; without one, and calling nothing that loops, all code ends. */
    private void jump(String section, Set<Label> passed, Label target) {
        if (passed.contains(target)) {
            add(section, "loop");
        }
    }

    /** What no instruction named, such as the arguments of bootstrap methods. */
    private void pool() {
        for (PoolEntry entry : model.constantPool()) {
            String text = text(entry);
            if (!text.isEmpty() && !seen.contains(text)) {
                add(kind.section(), entry instanceof ClassEntry ? text.replace("type ", "mentions ") : text);
            }
        }
    }

    private void entry(String section, PoolEntry entry) {
        String text = text(entry);
        if (!text.isEmpty()) {
            add(section, text);
        }
    }

    private String text(PoolEntry entry) {
        return switch (entry) {
            case ClassEntry type -> "type " + names.type(type.asInternalName());
            case FieldRefEntry field -> {
                String owner = field.owner().asInternalName();
                yield "field %s %s %s"
                        .formatted(
                                names.type(owner),
                                names.field(owner, field.name().stringValue()),
                                names.descriptor(field.type().stringValue()));
            }
            case MemberRefEntry call
            when isOwnExpression(call) -> "call {self} " + call.name().stringValue();
            case MemberRefEntry call -> {
                String owner = call.owner().asInternalName();
                yield "call %s %s %s"
                        .formatted(
                                names.type(owner),
                                names.member(owner, call.name().stringValue()),
                                names.descriptor(call.type().stringValue()));
            }
            case MethodHandleEntry handle -> "handle " + text(handle.reference());
            case InvokeDynamicEntry call -> "dynamic " + text(call.bootstrap().bootstrapMethod());
            case ConstantDynamicEntry constant -> "dynamic constant";
            case MethodTypeEntry type ->
                "method type " + names.descriptor(type.descriptor().stringValue());
            default -> "";
        };
    }

    /** How the class that Drools calls comes to what was written; what was written must not call itself. */
    private boolean isOwnExpression(MemberRefEntry call) {
        return kind.isExpression()
                && call.owner().asInternalName().equals(model.thisClass().asInternalName())
                && EXPRESSION_METHODS.contains(call.name().stringValue());
    }

    private String type(ClassEntry type) {
        return names.type(type.asInternalName());
    }

    private void attributes(AttributedElement element, String of) {
        element.attributes()
                .forEach(attribute -> add(
                        kind.section(),
                        "%s attribute %s"
                                .formatted(of, attribute.attributeName().stringValue())));
        element.findAttribute(Attributes.runtimeVisibleAnnotations())
                .ifPresent(attribute -> attribute.annotations().forEach(annotation -> {
                    String name = names.descriptor(annotation.className().stringValue());
                    add(kind.section(), "annotation " + name);
                    annotation.elements().stream()
                            .filter(value -> !(value.value() instanceof AnnotationValue.OfConstant))
                            .forEach(value -> add(kind.section(), "annotation " + name + " " + value.name()));
                }));
    }

    private void add(String section, String text) {
        seen.add(text);
        found.add(new Reference(section, text));
    }
}
