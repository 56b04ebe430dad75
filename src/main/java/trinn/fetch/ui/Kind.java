package trinn.fetch.ui;

import java.util.Locale;
import trinn.fetch.Place;

/** The kinds of places, as people choose them. */
enum Kind {
    FOLDER,
    WEB,
    SFTP,
    DATABASE,
    SENT;

    static Kind of(Place place) {
        return switch (place) {
            case Place.Folder folder -> FOLDER;
            case Place.Web web -> WEB;
            case Place.Sftp sftp -> SFTP;
            case Place.Server server -> DATABASE;
            case Place.Sent sent -> SENT;
        };
    }

    String code() {
        return code(this);
    }

    /** By which texts know it. */
    static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
