package trinn.plan.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trinn.plan.Group;

/**
 * What somebody wants to assign.
 *
 * @param dataSet the name that all versions of the data set share
 * @param group who shall be paid
 * @param scheme the hash of the version
 * @param from the first day
 * @param to the first day after it; null for an open end
 * @param reference where the agreement is found; may be empty
 * @param file the agreement itself; null where there is a reference alone
 * @param reason why it begins before today; may be empty where it does not
 */
public record NewAssignment(
        String dataSet,
        Group group,
        String scheme,
        LocalDate from,
        @Nullable LocalDate to,
        String reference,
        @Nullable File file,
        String reason) {

    /**
     * A file as it was uploaded.
     *
     * @param name without its folder
     * @param content at most {@link trinn.plan.Agreement#LARGEST_FILE} bytes
     */
    public record File(String name, byte[] content) {}
}
