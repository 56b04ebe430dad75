package trinn.review;

import java.util.List;

/** One piece of the field's advice, held against a scheme. */
@FunctionalInterface
interface Check {

    /**
     * What it finds, the weightiest first.
     *
     * @param plan what the texts of the scheme say
     * @param seen what came of it: for the sellers of a data set, or in the golden cases where there is none
     */
    List<Finding> find(Plan plan, Seen seen);
}
