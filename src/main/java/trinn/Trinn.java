package trinn;

import java.util.Locale;
import trinn.cli.TrinnCommand;
import trinn.importing.ImportCommands;

/** The entry point: every word on the command line arrives here. */
public final class Trinn {

    private Trinn() {}

    /**
     * Hands the words to the command line; while the server serves, the process goes on. Readers choose their language
     * themselves. That of the machine changes nothing: on a Turkish one, Drools would not find a term that begins with an
     * i, because its capital is another letter there.
     */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ENGLISH);
        int code = TrinnCommand.run(TrinnServer::start, ImportCommands::addTo, args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
