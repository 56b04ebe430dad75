package trinn.cli;

/** Thrown where a command cannot do what it was asked for; the message says why, in one sentence. */
final class Refusal extends RuntimeException {

    Refusal(String message) {
        super(message);
    }
}
