package trinn.payrun.file.ui;

import org.jspecify.annotations.Nullable;
import trinn.payrun.file.FileType;
import trinn.payrun.file.Ready;

/** Which file payroll takes, as people choose it. */
enum Choice {
    CSV(FileType.CSV, null),
    EXCEL(FileType.EXCEL, null),
    PAXML(FileType.PAXML, null),
    NORWEGIAN(FileType.CSV, Ready.NORWEGIAN),
    DANISH(FileType.CSV, Ready.DANISH);

    private final FileType type;
    private final @Nullable Ready ready;

    Choice(FileType type, @Nullable Ready ready) {
        this.type = type;
        this.ready = ready;
    }

    static Choice of(Ready ready) {
        return switch (ready) {
            case NORWEGIAN -> NORWEGIAN;
            case DANISH -> DANISH;
        };
    }

    FileType type() {
        return type;
    }

    /** The format that is there already; null where it is set up. */
    @Nullable Ready ready() {
        return ready;
    }
}
