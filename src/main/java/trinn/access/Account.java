package trinn.access;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody who may sign in.
 *
 * @param user who it is
 * @param login the e-mail address, in lower case
 * @param active whether the person may sign in now
 * @param hasPassword whether the person has chosen a password
 */
public record Account(User user, String login, boolean active, boolean hasPassword) {

    /** The longest login, in characters. */
    public static final int LONGEST_LOGIN = 254;

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

    /** A login as it is stored: without spaces around it, in lower case. */
    public static String login(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a text, as {@link #login(String)} gives it, can be an e-mail address. */
    public static boolean isLogin(String login) {
        return login.length() <= LONGEST_LOGIN && ADDRESS.matcher(login).matches();
    }
}
