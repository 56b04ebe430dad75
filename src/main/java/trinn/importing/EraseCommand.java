package trinn.importing;

import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trinn.cli.DatabaseOptions;
import trinn.cli.Refusal;

/** {@code trinn erase}: has the log forget who somebody was. */
@Command(
        name = "erase",
        description =
                "Has the log forget who somebody was, after the time that it has to be kept. The chain stays whole.",
        mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "<id>", description = "Of the account, or of the payee as data has it.")
    private String id = "";

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() {
        try (Storage storage = Storage.open(database.settings(), database.place())) {
            Storage.asTrinn(() -> storage.erasure().erase(id));
            spec.commandLine().getOut().printf("The log does not say any more who %s was.%n", id);
            return 0;
        } catch (IllegalStateException | NoSuchElementException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }
}
