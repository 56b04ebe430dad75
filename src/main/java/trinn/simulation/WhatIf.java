package trinn.simulation;

import java.nio.file.Path;
import java.util.List;
import trinn.source.Said;

/**
 * A question to a data set: what would these alternatives have paid, against the baseline?
 *
 * @param title what people call it
 * @param about what it tries, or for whom the scheme is made; perhaps the empty text
 * @param data the folder of the data set
 * @param baseline what is compared with
 * @param alternatives at least one
 */
public record WhatIf(Said title, Said about, Path data, Side baseline, List<Side> alternatives) {

    /** What people call it, in English. */
    public String name() {
        return title.english();
    }

    /** What it tries, in English; or the empty text. */
    public String description() {
        return about.english();
    }

    /** Copies the list. */
    public WhatIf {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Reads a what-if from its file. Folders are named relative to it.
     *
     * @throws trinn.source.ProblemsException where the file or a scheme that it names has mistakes
     */
    public static WhatIf read(Path file) {
        return WhatIfReader.read(file);
    }
}
