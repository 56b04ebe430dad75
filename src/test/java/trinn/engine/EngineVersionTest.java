package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;

class EngineVersionTest {

    @Test
    void namesWhatTheBuildUses() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String own = pom.replaceFirst("(?s).*?<artifactId>trinn</artifactId>\\s*<version>([^<]+)</version>.*", "$1");
        String drools = KieServices.class.getPackage().getImplementationVersion();

        assertThat(EngineVersion.CURRENT).isEqualTo("trinn %s, drools %s", own, drools);
    }
}
