package trinn.engine;

/** What works payouts out: another version may pay otherwise, so it belongs to the identity of every run. */
public final class EngineVersion {

    /** Trinn and Drools with their versions. */
    public static final String CURRENT = "trinn 0.1.0, drools 10.2.0";

    private EngineVersion() {}
}
