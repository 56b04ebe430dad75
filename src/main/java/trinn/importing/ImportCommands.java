package trinn.importing;

import picocli.CommandLine;

/** The commands of the command line that need the database. */
public final class ImportCommands {

    private ImportCommands() {}

    /**
     * Adds {@code import}, {@code replay}, {@code verify}, {@code erase}, {@code backup}, {@code restore} and
     * {@code bench import}.
     */
    public static void addTo(CommandLine trinn) {
        trinn.addSubcommand(new ImportCommand());
        trinn.addSubcommand(new ReplayCommand());
        trinn.addSubcommand(new VerifyCommand());
        trinn.addSubcommand(new EraseCommand());
        trinn.addSubcommand(new BackupCommand());
        trinn.addSubcommand(new RestoreCommand());
        trinn.getSubcommands().get("bench").addSubcommand(new ImportBench());
    }
}
