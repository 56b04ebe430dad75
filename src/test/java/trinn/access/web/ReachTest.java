package trinn.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    @Test
    void theDemoIsServedToThisMachineOnly() {
        assertThat(new Reach(false, List.of("")).isServedAs("localhost:8080")).isTrue();
        assertThat(new Reach(false, List.of("")).isServedAs("trinn.example.com"))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Reach(false, List.of("trinn.example.com")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trinn.example.com", "TRINN.example.com:8443", "localhost:8080"})
    void withAccountsItIsServedUnderItsNamesToo(String host) {
        assertThat(new Reach(true, List.of(" Trinn.Example.com ")).isServedAs(host))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "trinn.example.com.evil.example", "eviltrinn.example.com", ""})
    void underNoOther(String host) {
        assertThat(new Reach(true, List.of("trinn.example.com")).isServedAs(host))
                .isFalse();
        assertThat(new Reach(true, List.of("trinn.example.com")).isServedAs(null))
                .isFalse();
    }
}
