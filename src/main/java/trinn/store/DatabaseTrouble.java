package trinn.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What people can do where a database cannot be opened. */
public final class DatabaseTrouble {

    /** H2's number for a database file that another process has locked. */
    private static final int IN_USE = 90_020;

    private DatabaseTrouble() {}

    /**
     * What is wrong and what to do, or null where it is nothing that a person can mend.
     *
     * @param failure of opening the database
     * @param place the folder or address of the database, as people know it
     */
    public static @Nullable String sentence(Throwable failure, String place) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String sentence = sentence(sql, place);
                if (sentence != null) {
                    return sentence;
                }
            }
        }
        return null;
    }

    /** Whether opening a database failed because another process has its file. */
    public static boolean isInUse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String sentence(SQLException failure, String place) {
        if (failure.getErrorCode() == IN_USE) {
            return "The database in %s is in use by another Trinn. End it, or choose another --data-dir."
                    .formatted(place);
        }
        return switch (String.valueOf(failure.getSQLState())) {
            case "28P01", "28000", "08004" ->
                "The database at %s refuses the user or the password. Put both into the environment, as"
                                .formatted(place)
                        + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.";
            case "3D000" -> "There is no such database at %s. Create it, or correct its name.".formatted(place);
            case "08001", "08006" -> "No PostgreSQL answers at %s. Start it, or correct the address.".formatted(place);
            default -> null;
        };
    }
}
