package trinn.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;

/** What a seller did, written in the order of the days. */
final class Diary {

    private record Entry(
            LocalDate date, String type, @Nullable Customer customer, String deal, int times) {}

    private final Seller seller;
    private final List<Entry> entries = new ArrayList<>();

    Diary(Seller seller) {
        this.seller = seller;
    }

    /** Notes something that is done for a customer, if there is one yet, and for a deal, if that is not empty. */
    void note(LocalDate date, String type, @Nullable Customer customer, String deal) {
        entries.add(new Entry(date, type, customer, deal, 1));
    }

    /** Notes how often something was done on a day, whoever it was for. */
    void note(LocalDate date, String type, int times) {
        entries.add(new Entry(date, type, null, "", times));
    }

    /** Whether nothing of a type is noted on a day. */
    boolean isFree(LocalDate date, String type) {
        return entries.stream()
                .noneMatch(entry -> entry.date().equals(date) && entry.type().equals(type));
    }

    void write(CsvOut out) {
        entries.sort(Comparator.comparing(Entry::date));
        for (Entry entry : entries) {
            Customer customer = entry.customer();
            out.row(
                    RecordType.ACTIVITIES,
                    seller.id(),
                    entry.date(),
                    entry.type(),
                    customer == null ? null : customer.id(),
                    entry.deal(),
                    entry.times() == 1 ? null : entry.times());
        }
    }
}
