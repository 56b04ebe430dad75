package trinn.payrun.file.ui;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import trinn.payrun.file.Accounts;
import trinn.payrun.file.EmployeeNumbers;
import trinn.payrun.file.FileFormat;
import trinn.payrun.file.FileType;
import trinn.payrun.file.Mapping;
import trinn.payrun.file.Ready;
import trinn.payrun.file.WageTypes;

/** A mapping while somebody changes it; tells of each change. */
final class Draft {

    private final Runnable changed;
    private FileType type;
    private String language;
    private String company;
    private FileFormat format;
    private WageTypes wageTypes;
    private SortedMap<String, String> costCentres;
    private EmployeeNumbers employees;
    private int dimension;
    private Accounts accounts;

    /** @param changed called after each change */
    Draft(Mapping mapping, Runnable changed) {
        this.changed = changed;
        this.type = mapping.type();
        this.language = mapping.language();
        this.company = mapping.company();
        this.format = mapping.format();
        this.wageTypes = mapping.wageTypes();
        this.costCentres = mapping.costCentres();
        this.employees = mapping.employees();
        this.dimension = mapping.dimension();
        this.accounts = mapping.accounts();
    }

    Mapping mapping() {
        return new Mapping(type, language, company, format, wageTypes, costCentres, employees, dimension, accounts);
    }

    /** What payroll takes, as people choose it. */
    Choice choice() {
        return switch (type) {
            case EXCEL -> Choice.EXCEL;
            case PAXML -> Choice.PAXML;
            default -> Ready.of(format).map(Choice::of).orElse(Choice.CSV);
        };
    }

    /** Another file; a ready one brings its format, and a plain one after it the plain format. */
    void choose(Choice chosen) {
        boolean wasReady = choice().ready() != null;
        type = chosen.type();
        Ready ready = chosen.ready();
        if (ready != null) {
            format = ready.format();
        } else if (chosen == Choice.CSV && wasReady) {
            format = Ready.plain(Locale.of(language));
        }
        changed.run();
    }

    /** Another language, of the headings of the plain format too. */
    void language(String chosen) {
        if (format.columns().equals(Ready.plain(Locale.of(language)).columns())) {
            format = with(Ready.plain(Locale.of(chosen)));
        }
        language = chosen;
        changed.run();
    }

    private FileFormat with(FileFormat columns) {
        return new FileFormat(
                columns.columns(),
                format.delimiter(),
                format.decimals(),
                format.minus(),
                format.dates(),
                format.encoding(),
                format.header(),
                format.trailer());
    }

    void company(String written) {
        company = written;
        changed.run();
    }

    void format(FileFormat chosen) {
        format = chosen;
        changed.run();
    }

    void wageTypes(WageTypes set) {
        wageTypes = set;
        changed.run();
    }

    void costCentre(String department, String centre) {
        costCentres = new TreeMap<>(costCentres);
        costCentres.put(department, centre);
        changed.run();
    }

    void employees(EmployeeNumbers set) {
        employees = set;
        changed.run();
    }

    void dimension(int chosen) {
        dimension = chosen;
        changed.run();
    }

    void accounts(Accounts set) {
        accounts = set;
        changed.run();
    }
}
