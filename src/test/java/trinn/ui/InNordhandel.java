package trinn.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.Scenarios;

/** A test that only looks at the sample company: all of these share one application, which is started once. */
public abstract class InNordhandel extends InBrowser {

    @DynamicPropertySource
    static void oneDatabase(DynamicPropertyRegistry registry) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "test-data"));
        Scenarios.alone("nordhandel", Files.createTempDirectory(folder, "looked-at"), registry);
    }
}
