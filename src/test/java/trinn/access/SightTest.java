package trinn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SightTest {

    private static final List<Sight.Post> POSTS = List.of(
            new Sight.Post("top", "may", ""),
            new Sight.Post("lead", "may", "top"),
            new Sight.Post("seller", "may", "lead"),
            new Sight.Post("other", "may", "elsewhere"),
            new Sight.Post("seller", "june", "elsewhere"));

    @Test
    void aSellerSeesTheOwnPayAndNobodyElses() {
        Sight sight = of(Role.SELLER, "seller");
        assertThat(sight.sees("seller", "may")).isTrue();
        assertThat(sight.sees("seller", "june")).isTrue();
        assertThat(sight.sees("lead", "may")).isFalse();
        assertThat(sight.sees("other", "may")).isFalse();
        assertThat(sight.leads("seller", "may")).isFalse();
    }

    @Test
    void aManagerSeesWhomSheLedAtTheTime() {
        Sight sight = of(Role.MANAGER, "lead");
        assertThat(sight.sees("seller", "may")).isTrue();
        assertThat(sight.leads("seller", "may")).isTrue();
        assertThat(sight.sees("seller", "june")).isFalse();
        assertThat(sight.sees("other", "may")).isFalse();
        assertThat(sight.sees("top", "may")).isFalse();
        assertThat(sight.sees("lead", "may")).isTrue();
        assertThat(sight.leads("lead", "may")).isFalse();
    }

    @Test
    void whoLeadsLeadersSeesThoseBelowThemToo() {
        assertThat(of(Role.MANAGER, "top").sees("seller", "may")).isTrue();
        assertThat(of(Role.MANAGER, "top").sees("seller", "june")).isFalse();
    }

    @Test
    void managersInACircleLeadEachOtherAndNobodyWaitsForEver() {
        List<Sight.Post> circle = List.of(
                new Sight.Post("a", "may", "b"), new Sight.Post("b", "may", "a"), new Sight.Post("c", "may", "b"));
        Sight a = Sight.of(new User("u", "A", Set.of(Role.MANAGER), "a"), circle);
        assertThat(a.leads("b", "may")).isTrue();
        assertThat(a.leads("c", "may")).isTrue();
        assertThat(a.leads("a", "may")).isFalse();
        assertThat(Sight.of(new User("u", "X", Set.of(Role.MANAGER), "x"), circle)
                        .sees("a", "may"))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESIGNER", "FINANCE", "AUDITOR"})
    void theseSeeEverybody(Role role) {
        assertThat(of(role, "").isEverybody()).isTrue();
        assertThat(of(role, "").sees("seller", "may")).isTrue();
    }

    @Test
    void anAdministratorSeesNobodyAndNotEvenThatPayeeByWhoseNumberTheAccountGoes() {
        assertThat(of(Role.ADMINISTRATOR, "seller").sees("seller", "may")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SELLER", "MANAGER"})
    void whoIsNoPayeeSeesNobodyNotEvenWhoHasNoNumber(Role role) {
        Sight sight = Sight.of(new User("u", "U", Set.of(role), ""), List.of(new Sight.Post("", "may", "")));
        assertThat(sight.sees("", "may")).isFalse();
        assertThat(sight.sees("seller", "may")).isFalse();
    }

    private static Sight of(Role role, String payee) {
        return Sight.of(new User("u", "U", Set.of(role), payee), POSTS);
    }
}
