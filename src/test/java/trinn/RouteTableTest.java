package trinn;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import trinn.access.Role;

/** Who may open which page. A new page needs a row; what a page shows of people is the matter of {@link AccessTableTest}. */
final class RouteTableTest {

    private static final Set<Role> ANYBODY = Set.of();
    private static final Set<Role> SIGNED_IN = EnumSet.allOf(Role.class);

    private static final Map<String, Set<Role>> ROUTES = new TreeMap<>(Map.ofEntries(
            Map.entry("login", ANYBODY),
            Map.entry("welcome/:secret", ANYBODY),
            Map.entry("", SIGNED_IN),
            Map.entry("account", SIGNED_IN),
            Map.entry("people", Set.of(Role.ADMINISTRATOR)),
            Map.entry("webhooks", Set.of(Role.ADMINISTRATOR)),
            Map.entry("audit", Set.of(Role.AUDITOR, Role.FINANCE, Role.ADMINISTRATOR)),
            Map.entry("what-if", Set.of(Role.DESIGNER, Role.FINANCE)),
            Map.entry("trials/:trial?", Set.of(Role.DESIGNER, Role.FINANCE)),
            Map.entry("plan", Set.of(Role.DESIGNER, Role.FINANCE)),
            Map.entry("data/import", Set.of(Role.DESIGNER, Role.FINANCE)),
            Map.entry("data/sources", Set.of(Role.DESIGNER, Role.FINANCE)),
            Map.entry("data/source", Set.of(Role.DESIGNER, Role.FINANCE)),
            Map.entry("data", Set.of(Role.DESIGNER, Role.FINANCE, Role.AUDITOR)),
            Map.entry("schemes/:scheme?", Set.of(Role.DESIGNER, Role.FINANCE, Role.AUDITOR)),
            Map.entry("plans", Set.of(Role.DESIGNER, Role.FINANCE, Role.AUDITOR)),
            Map.entry("pay-runs/:run?", Set.of(Role.MANAGER, Role.FINANCE, Role.AUDITOR)),
            Map.entry("workbench/:scheme/:draft?", Set.of(Role.DESIGNER)),
            Map.entry(
                    "statements/:data?/:payee?/:period?",
                    Set.of(Role.DESIGNER, Role.MANAGER, Role.SELLER, Role.FINANCE, Role.AUDITOR)),
            Map.entry(
                    "my-pay/:data?/:payee?/:period?",
                    Set.of(Role.DESIGNER, Role.MANAGER, Role.SELLER, Role.FINANCE, Role.AUDITOR)),
            Map.entry(
                    "team/:data?/:department?/:period?",
                    Set.of(Role.DESIGNER, Role.MANAGER, Role.FINANCE, Role.AUDITOR)),
            Map.entry("questions/:question?", Set.of(Role.MANAGER, Role.SELLER, Role.FINANCE, Role.AUDITOR))));

    @Test
    void everyPageIsForThoseOfItsRow() {
        Map<String, Set<Role>> found = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("trinn").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .forEach(type ->
                                found.put(type.getAnnotationOfType(Route.class).value(), roles(type)));
        assertThat(found).isEqualTo(ROUTES);
    }

    private static Set<Role> roles(JavaClass page) {
        if (page.isAnnotatedWith(AnonymousAllowed.class)) {
            return ANYBODY;
        }
        if (page.isAnnotatedWith(PermitAll.class)) {
            return SIGNED_IN;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(page.getAnnotationOfType(RolesAllowed.class).value())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
