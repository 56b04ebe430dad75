package trinn.population.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import trinn.intake.DataProblemsException;
import trinn.population.DataFolder;

/** Adds the sample data set when Trinn starts, so that there is something to look at; once it is there, nothing. */
@Component
public final class SampleData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleData.class);

    private final DataSets dataSets;
    private final Path folder;

    /**
     * @param dataSets where the sample goes
     * @param scenarios the folder of all data sets that come with Trinn
     */
    public SampleData(DataSets dataSets, @Value("${trinn.scenarios-dir:./scenarios}") String scenarios) {
        this.dataSets = dataSets;
        this.folder = Path.of(scenarios, "adventureworks");
    }

    /** Starting never fails for want of the sample: what is wrong with it is logged. */
    @Override
    public void run(ApplicationArguments args) {
        if (!Files.isDirectory(folder)) {
            LOG.info("There is no sample data set in {}.", folder);
            return;
        }
        try {
            dataSets.add(DataFolder.open(folder));
        } catch (DataProblemsException e) {
            LOG.warn("The sample data set in {} was not added:\n{}", folder, e.getMessage());
        }
    }
}
