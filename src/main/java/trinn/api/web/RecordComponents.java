package trinn.api.web;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;

/** Which values of bodies have to be there: the components of records that are not nullable. */
final class RecordComponents {

    private RecordComponents() {}

    /** Whether something is a component of a record of the interface. */
    static boolean isOne(AnnotatedMember member) {
        return component(member).isPresent();
    }

    /** Whether it may be missing. */
    static boolean isNullable(AnnotatedMember member) {
        return component(member).map(RecordComponents::isNullable).orElse(true);
    }

    /** Whether it may be missing. */
    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Whether it is a record of Trinn. */
    static boolean isOurs(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("trinn.");
    }

    /** The component of a record that has a name; empty where it is no record of the interface, or has none. */
    private static Optional<RecordComponent> component(Class<?> type, String name) {
        return isOurs(type)
                ? Stream.of(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<RecordComponent> component(AnnotatedMember member) {
        Class<?> type = member.getDeclaringClass();
        if (member instanceof AnnotatedParameter parameter) {
            return isOurs(type) ? Optional.of(type.getRecordComponents()[parameter.getIndex()]) : Optional.empty();
        }
        return component(type, member.getName());
    }
}
