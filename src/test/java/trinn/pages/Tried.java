package trinn.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trinn.scheme.Scheme;
import trinn.simulation.WhatIf;

/** The ready what-if that tries a scheme on the sample company, with the picture that a browser test took of it. */
final class Tried {

    private static final Path COMPANY = Path.of("scenarios/nordhandel");

    private Tried() {}

    /** The section of the scheme's page; the empty text where the company is not asked about the scheme. */
    static String text(Scheme scheme) {
        try (Stream<Path> files = Files.list(COMPANY)) {
            return files.filter(file -> file.getFileName().toString().matches("(try|stronger)-.*\\.yaml"))
                    .sorted()
                    .filter(file -> WhatIf.read(file).baseline().scheme().id().equals(scheme.id()))
                    .map(file -> text(scheme, file))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Scheme scheme, Path file) {
        WhatIf whatIf = WhatIf.read(file);
        return """
                %s In What-if, *Ready to try…* on Nordhandel opens [%s](../../%s/%s):

                ![%s](%s-what-if.png)
                """.formatted(
                        whatIf.description(),
                        whatIf.name(),
                        COMPANY.toString().replace('\\', '/'),
                        file.getFileName(),
                        whatIf.name(),
                        scheme.id());
    }
}
