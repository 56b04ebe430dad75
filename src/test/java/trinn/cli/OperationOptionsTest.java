package trinn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class OperationOptionsTest {

    @Test
    void withoutAWordNothingIsToldAndTheLogIsForPeople() {
        assertThat(settings()).isEmpty();
    }

    @Test
    void aPortAndAFormatAreSettings() {
        assertThat(settings("--management-port", "8081", "--log-format", "json"))
                .containsExactly(
                        "--management.server.port=8081",
                        "--logging.config=classpath:logback-json.xml",
                        "--logging.structured.format.console=ecs");
    }

    @Test
    void whatIsNeitherIsRefused() {
        assertThatThrownBy(() -> settings("--management-port", "0")).hasMessageContaining("from 1 to 65535");
        assertThatThrownBy(() -> settings("--log-format", "xml")).hasMessageContaining("not \"xml\"");
    }

    private static List<String> settings(String... words) {
        OperationOptions options = new OperationOptions();
        new CommandLine(CommandLine.Model.CommandSpec.wrapWithoutInspection("trinn")
                        .addMixin("operation", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .parseArgs(words);
        return options.settings();
    }
}
