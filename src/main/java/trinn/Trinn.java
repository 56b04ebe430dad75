package trinn;

import trinn.cli.TrinnCommand;

/** The entry point: every word on the command line arrives here. */
public final class Trinn {

    private Trinn() {}

    /** Hands the words to the command line; while the server serves, the process goes on. */
    public static void main(String[] args) {
        int code = TrinnCommand.run(TrinnServer::start, args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
