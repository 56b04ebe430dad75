package trinn.fetch;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import trinn.source.Sha256;

/** Where a source is. Passwords and keys are kept apart from it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Place.Folder.class, name = "folder"),
    @JsonSubTypes.Type(value = Place.Web.class, name = "web"),
    @JsonSubTypes.Type(value = Place.Sftp.class, name = "sftp"),
    @JsonSubTypes.Type(value = Place.Server.class, name = "database"),
    @JsonSubTypes.Type(value = Place.Sent.class, name = "sent")
})
public sealed interface Place {

    /** For people, without anything that is secret. */
    String shown();

    /**
     * Whether it is the same door: a secret is kept only for the door for which it was given, so that nobody has Trinn send it to
     * another.
     */
    default boolean isSameDoor(Place other) {
        return door().equals(other.door());
    }

    /** By what a door is known. */
    default String door() {
        return getClass().getSimpleName() + " " + shown();
    }

    /**
     * A folder of this machine.
     *
     * @param path below the folder in which others leave files for Trinn; empty for that folder itself
     */
    record Folder(String path) implements Place {
        @Override
        public String shown() {
            return path.isEmpty() ? "/" : path;
        }
    }

    /**
     * Addresses that answer with a file.
     *
     * @param host the machine that all of them are on, with its port where that is another than usual
     * @param header the name of the header that carries the secret; empty where a user and a password do, or nothing
     * @param user who signs in; empty where nobody does
     */
    record Web(String host, String header, String user) implements Place {
        @Override
        public String shown() {
            return host;
        }

        @Override
        public String door() {
            return "Web %s %s".formatted(host, header);
        }
    }

    /**
     * A folder on a server, by SFTP.
     *
     * @param fingerprint of the server's key, as {@code SHA256:…}; empty where nobody has trusted it yet
     * @param byKey whether the secret is a private key, in place of a password
     */
    record Sftp(String host, int port, String user, String folder, String fingerprint, boolean byKey) implements Place {
        @Override
        public String shown() {
            return "%s@%s%s/%s".formatted(user, host, port == 22 ? "" : ":" + port, folder.replaceFirst("^/", ""));
        }

        @Override
        public String door() {
            return "Sftp %s %s %d %s %s".formatted(user, host, port, fingerprint, byKey);
        }

        /** With the key of the server trusted. */
        public Sftp trusting(String other) {
            return new Sftp(host, port, user, folder, other, byKey);
        }
    }

    /**
     * A database.
     *
     * @param encrypted whether it is asked only with encryption, and only where its certificate is trusted
     */
    record Server(Product product, String host, int port, String name, String user, boolean encrypted)
            implements Place {
        @Override
        public String shown() {
            return "%s@%s%s/%s".formatted(user, host, port == product.port() ? "" : ":" + port, name);
        }

        @Override
        public String door() {
            return "%s %s %d %s %s".formatted(product, host, port, user, encrypted);
        }
    }

    /** Which databases are asked. */
    enum Product {
        /** PostgreSQL. */
        POSTGRESQL(5432),
        /** MariaDB, and MySQL. */
        MARIADB(3306),
        /** Microsoft SQL Server. */
        SQL_SERVER(1433);

        private final int port;

        Product(int port) {
            this.port = port;
        }

        /** The usual one. */
        public int port() {
            return port;
        }
    }

    /** Nothing is asked: records are sent to Trinn, and are taken in together. */
    record Sent() implements Place {
        @Override
        public String shown() {
            return "";
        }
    }

    /** What tells this place from all others. */
    default String digest() {
        return Sha256.hex(toString());
    }
}
