package trinn.payrun;

/**
 * An earlier run of which nothing changes any more.
 *
 * @param run that is frozen or paid
 * @param result that it has
 */
public record Closed(PayRun run, Result result) {}
