package trinn.api.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Whether whoever decides has seen what they decide on, as it is now. */
public final class Seen {

    private Seen() {}

    /** A state of something, as the header {@code ETag} has it. */
    public static String tag(Object... parts) {
        StringBuilder tag = new StringBuilder("\"");
        for (Object part : parts) {
            tag.append(tag.length() == 1 ? "" : "-").append(part);
        }
        return tag.append('"').toString();
    }

    /**
     * @param now the tag of the state now
     * @throws FaultException where another was seen, or nobody says which
     */
    public static void require(@Nullable String given, String now) {
        if (given == null) {
            throw new FaultException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "not-seen",
                    "Send If-Match with the ETag of what you decide on, as you read it.");
        }
        if (!given.equals(now)) {
            throw new FaultException(
                    HttpStatus.PRECONDITION_FAILED,
                    "changed-meanwhile",
                    "It is not any more as it was when you read it. Read it again, and decide then.");
        }
    }
}
