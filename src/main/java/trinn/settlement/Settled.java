package trinn.settlement;

/**
 * A period of one seller, settled.
 *
 * @param payout what is paid
 * @param ledger what flows on to the next period
 */
public record Settled(Payout payout, Ledger ledger) {}
