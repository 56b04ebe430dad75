package trinn.scheme.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.scheme.SchemeFiles;
import trinn.source.ProblemsException;

/** Adds the schemes that come with Trinn when it starts, before anything asks for one; those already there, never. */
@Component
@Order(SampleSchemes.ORDER)
public final class SampleSchemes implements ApplicationRunner {

    /** Where this stands among what runs at the start; what needs schemes takes a higher number, or none. */
    public static final int ORDER = 10;

    private static final Logger LOG = LoggerFactory.getLogger(SampleSchemes.class);

    private final SchemeVersions versions;
    private final Path rules;

    /**
     * @param versions where the schemes go
     * @param rules the folder of all schemes that come with Trinn
     */
    public SampleSchemes(SchemeVersions versions, @Value("${trinn.rules-dir:./rules}") String rules) {
        this.versions = versions;
        this.rules = Path.of(rules);
    }

    /** Starting never fails for want of a scheme: what is wrong with one is logged. */
    @Override
    public void run(ApplicationArguments args) {
        if (!Files.isDirectory(rules)) {
            LOG.info("There are no schemes to begin with in {}.", rules);
            return;
        }
        try (Stream<Path> entries = Files.list(rules)) {
            List<Path> folders = entries.filter(Files::isDirectory).sorted().toList();
            Signed.as(User.TRINN, () -> folders.forEach(this::add));
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The schemes in {} cannot be listed.", rules, e);
        }
    }

    private void add(Path folder) {
        try {
            versions.add(SchemeFiles.read(folder), "");
        } catch (ProblemsException e) {
            LOG.warn("The scheme in {} was not added:\n{}", folder, e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("The scheme in {} was not added.", folder, e);
        }
    }
}
