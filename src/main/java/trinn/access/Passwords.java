package trinn.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which passwords are good enough: long ones that are neither known nor easily guessed. */
public final class Passwords {

    /** The shortest password, in characters. */
    public static final int SHORTEST = 12;

    /** The longest password in bytes of UTF-8: bcrypt, which keeps it, sees no more. */
    public static final int MOST_BYTES = 72;

    /** Of zxcvbn's scores, 0 to 4, the lowest that stands up to somebody who has stolen what is stored. */
    private static final int GOOD = 3;

    private static final Zxcvbn GUESSER = new Zxcvbn();

    private Passwords() {}

    /** What is wrong with a password. */
    public enum Fault {
        /** It is too short. */
        SHORT,
        /** It is too long. */
        LONG,
        /** It is one of those that are tried first, or is made of such, of the person's name or login. */
        GUESSED
    }

    /** What is wrong with a password for somebody; empty where it is good. */
    public static Optional<Fault> fault(String password, Account account) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Fault.SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(Fault.LONG);
        }
        List<String> own = Stream.of(account.user().name(), account.login(), "trinn")
                .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("[\\s@.]+"))))
                .filter(text -> !text.isBlank())
                .toList();
        return GUESSER.measure(password, own).getScore() < GOOD ? Optional.of(Fault.GUESSED) : Optional.empty();
    }
}
