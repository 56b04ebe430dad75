package trinn.fetch.place;

import trinn.fetch.Place;

/** Nobody said yet whether the key of a server is the right one. */
public final class UntrustedException extends RuntimeException {

    private final String fingerprint;

    UntrustedException(Place.Sftp place, String fingerprint) {
        super("%s shows a key that nobody trusted yet: %s.".formatted(place.host(), fingerprint));
        this.fingerprint = fingerprint;
    }

    /** The key's, as {@code SHA256:…}. */
    public String fingerprint() {
        return fingerprint;
    }
}
