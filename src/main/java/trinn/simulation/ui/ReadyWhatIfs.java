package trinn.simulation.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import trinn.intake.LayoutReader;
import trinn.population.DataFolder;
import trinn.population.store.DataSetSummary;
import trinn.scheme.store.SchemeVersion;
import trinn.simulation.Side;
import trinn.simulation.WhatIf;
import trinn.source.ProblemsException;

/** The what-ifs that lie beside the data sets that come with Trinn: each tries a scheme on the data for which it is made. */
@Component
final class ReadyWhatIfs {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyWhatIfs.class);
    private static final Set<String> NO_WHAT_IFS = Set.of(LayoutReader.FILE, DataFolder.KPIS);

    private final Path scenarios;

    /** @param scenarios the folder of all data sets that come with Trinn */
    ReadyWhatIfs(@Value("${trinn.scenarios-dir:./scenarios}") String scenarios) {
        this.scenarios = Path.of(scenarios);
    }

    /**
     * Those that a data set can be asked as they stand, in the order of their files: whose schemes are stored, and that compare
     * with a scheme without changed terms, as the screen does.
     */
    List<WhatIf> of(DataSetSummary data, List<SchemeVersion> versions) {
        Set<String> stored = versions.stream().map(SchemeVersion::hash).collect(Collectors.toSet());
        List<WhatIf> ready = new ArrayList<>();
        for (Path folder : list(scenarios)) {
            if (Files.exists(folder.resolve(LayoutReader.FILE)) && isOf(folder, data)) {
                list(folder).stream().filter(ReadyWhatIfs::isWhatIf).forEach(file -> add(file, stored, ready));
            }
        }
        return ready;
    }

    private static void add(Path file, Set<String> stored, List<WhatIf> ready) {
        try {
            WhatIf whatIf = WhatIf.read(file);
            Side baseline = whatIf.baseline();
            boolean plain = baseline.others().isEmpty()
                    && baseline.terms().sameValues(baseline.scheme().terms());
            boolean known = Stream.concat(Stream.of(baseline), whatIf.alternatives().stream())
                    .allMatch(side -> stored.contains(side.scheme().files().hash()));
            if (plain && known) {
                ready.add(whatIf);
            }
        } catch (ProblemsException e) {
            LOG.warn("The what-if {} cannot be offered:\n{}", file, e.getMessage());
        }
    }

    private static boolean isOf(Path folder, DataSetSummary data) {
        try {
            return LayoutReader.read(folder).name().equals(data.name());
        } catch (ProblemsException e) {
            return false;
        }
    }

    private static boolean isWhatIf(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") && !NO_WHAT_IFS.contains(name);
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
