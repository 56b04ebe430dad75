package trinn.access.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import trinn.access.Role;
import trinn.access.User;

/** Says what somebody may do. */
final class RoleWords {

    private RoleWords() {}

    /** The name of a role in the language of a component. */
    static String of(Component reader, Role role) {
        return reader.getTranslation("role." + role.code());
    }

    /** The roles of somebody with commas between them. */
    static String of(Component reader, User user) {
        return user.roles().stream().sorted().map(role -> of(reader, role)).collect(Collectors.joining(", "));
    }
}
