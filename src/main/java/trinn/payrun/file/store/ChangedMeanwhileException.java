package trinn.payrun.file.store;

/** Somebody else saved a mapping after it was opened. */
public final class ChangedMeanwhileException extends RuntimeException {

    ChangedMeanwhileException(String dataSet) {
        super("Somebody else changed the files of %s in the meantime. Open them again and make your change once more."
                .formatted(dataSet));
    }
}
