package trinn.fetch.store;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;
import trinn.fetch.Place;
import trinn.outside.UnreachableException;

/** How a database is connected to. Nobody writes such an address by hand, as drivers can be told much in it. */
final class Door {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_ .$-]{1,128}");
    private static final Duration TO_CONNECT = Duration.ofSeconds(15);

    private Door() {}

    /** @throws UnreachableException where the host or the name is none */
    static String url(Place.Server place) {
        if (!HOST.matcher(place.host()).matches()) {
            throw new UnreachableException("\"%s\" is no name of a machine.".formatted(place.host()));
        }
        if (!NAME.matcher(place.name()).matches()) {
            throw new UnreachableException("\"%s\" is no name of a database.".formatted(place.name()));
        }
        String name = URLEncoder.encode(place.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return switch (place.product()) {
            case POSTGRESQL -> "jdbc:postgresql://%s:%d/%s".formatted(place.host(), place.port(), name);
            case MARIADB -> "jdbc:mariadb://%s:%d/%s".formatted(place.host(), place.port(), name);
            case SQL_SERVER ->
                "jdbc:sqlserver://%s:%d;databaseName={%s}".formatted(place.host(), place.port(), place.name());
        };
    }

    /** @param patience how long a query may take; a connection that is silent for longer than that is broken */
    static Properties settings(Place.Server place, Duration patience) {
        Properties settings = new Properties();
        Duration silence = patience.plus(patience).plusSeconds(1);
        switch (place.product()) {
            case POSTGRESQL -> {
                settings.setProperty("ApplicationName", "Trinn");
                settings.setProperty("sslmode", place.encrypted() ? "verify-full" : "prefer");
                if (place.encrypted()) {
                    settings.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
                }
                settings.setProperty("connectTimeout", String.valueOf(TO_CONNECT.toSeconds()));
                settings.setProperty("socketTimeout", String.valueOf(silence.toSeconds()));
            }
            case MARIADB -> {
                settings.setProperty("sslMode", place.encrypted() ? "verify-full" : "disable");
                settings.setProperty("allowLocalInfile", "false");
                settings.setProperty("sessionVariables", "sql_mode='ANSI_QUOTES'");
                settings.setProperty("connectTimeout", String.valueOf(TO_CONNECT.toMillis()));
                settings.setProperty("socketTimeout", String.valueOf(silence.toMillis()));
            }
            case SQL_SERVER -> {
                settings.setProperty("applicationName", "Trinn");
                settings.setProperty("encrypt", String.valueOf(place.encrypted()));
                settings.setProperty("applicationIntent", "ReadOnly");
                settings.setProperty("loginTimeout", String.valueOf(TO_CONNECT.toSeconds()));
                settings.setProperty("socketTimeout", String.valueOf(silence.toMillis()));
            }
        }
        return settings;
    }
}
