package trinn.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import trinn.records.RecordType;

/** Writes Nordhandel, seller by seller, so that it takes no more memory for many of them. */
public final class Sample {

    static final String DATA = "data.yaml";
    private static final String MARK = "# Made by ./trinn sample ";

    private final Company company;
    private final CsvOut out;
    private final People people;
    private final Colleagues colleagues;
    private final Targets targets;

    private Sample(Company company, CsvOut out) {
        this.company = company;
        this.out = out;
        people = new People(company);
        colleagues = new Colleagues(company, people);
        targets = new Targets(company, out);
    }

    /**
     * Writes a company's data set: {@code data.yaml}, {@code README.md} and the CSV files in {@code data}.
     *
     * @param folder is made where it is not there; files of the same names in it are replaced, others stay
     * @return how many records of each kind were written
     * @throws IOException where the files cannot be written
     */
    public static Map<RecordType, Long> write(Company company, Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve(DATA), mark(company));
        Map<RecordType, Long> rows = records(company, data);
        Files.writeString(folder.resolve(DATA), DataYaml.of(company, rows.keySet()));
        Files.writeString(folder.resolve("README.md"), Readme.of(company, rows));
        return rows;
    }

    /** A file of which nothing came, such as holidays of a few weeks, is left out: one without records could not be brought in. */
    private static Map<RecordType, Long> records(Company company, Path data) throws IOException {
        Map<RecordType, Long> rows;
        try (CsvOut out = new CsvOut(data)) {
            new Sample(company, out).write();
            rows = new EnumMap<>(out.rows());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (RecordType type : CsvOut.TYPES) {
            if (rows.getOrDefault(type, 0L) == 0) {
                rows.remove(type);
                Files.delete(data.resolve(CsvOut.file(type)));
            }
        }
        return rows;
    }

    /**
     * Whether a folder may be written to: it is not there, empty, or was written by this before.
     *
     * @throws IOException where it cannot be read
     */
    public static boolean mayWrite(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        Path yaml = folder.resolve(DATA);
        if (Files.isRegularFile(yaml)) {
            return Files.readString(yaml).startsWith(MARK);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    static String mark(Company company) {
        return company.command().replace("./trinn sample ", MARK);
    }

    private void write() {
        for (Department department : Department.values()) {
            out.row(RecordType.DEPARTMENTS, department.usual.id(), department.usual.name());
        }
        people.writeManagers(out);
        Catalogue.write(out);
        Holidays.between(company.start(), Company.END).forEach((day, name) -> {
            if (day.equals(Season.weekday(day))) {
                out.row(RecordType.HOLIDAYS, day, name);
            }
        });
        for (int number = 0; number < company.sellers(); number++) {
            write(people.seller(number));
        }
        targets.writeSums();
    }

    private void write(Seller seller) {
        People.write(out, seller);
        Portfolio portfolio = new Portfolio(company, seller, out);
        Diary diary = new Diary(seller);
        Deals deals = new Deals(company, seller, portfolio, diary, out);
        Orders orders = new Orders(company, seller, portfolio, colleagues, out);
        Effort effort = new Effort(company, seller, portfolio, diary);
        DailyCounts counts = new DailyCounts(company, seller, diary);
        Shifts shifts = new Shifts(company, seller, out);
        Quality quality = new Quality(company, seller, out);
        Form form = new Form(company, seller);
        company.calendar().stream().map(seller::in).flatMap(Stream::ofNullable).forEach(stint -> {
            portfolio.serve(stint.department());
            deals.begin(stint);
            List<LocalDate> days = shifts.of(stint);
            double kroner =
                    Quota.of(company, stint.post(), stint.month().getMonth()).doubleValue()
                            * stint.share()
                            * form.next(stint);
            shifts.write(stint, days, orders.write(stint, days, kroner, deals.won(stint.month())));
            effort.note(stint);
            counts.note(stint);
            quality.write(stint);
            targets.write(stint);
        });
        diary.write(out);
    }
}
