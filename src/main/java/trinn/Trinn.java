package trinn;

import trinn.cli.TrinnCommand;

/** The entry point: every word on the command line arrives here. */
public final class Trinn {

    private Trinn() {}

    /** Hands the words to the command line. */
    public static void main(String[] args) {
        int code = TrinnCommand.run((port, data) -> {}, args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
