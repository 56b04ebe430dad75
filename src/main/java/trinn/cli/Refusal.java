package trinn.cli;

/** Thrown where a command cannot do what it was asked for; the message says why, in one sentence. */
public final class Refusal extends RuntimeException {

    /** With the sentence that people read. */
    public Refusal(String message) {
        super(message);
    }
}
