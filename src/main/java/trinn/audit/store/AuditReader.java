package trinn.audit.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import trinn.audit.Deed;
import trinn.audit.Entry;
import trinn.audit.Head;
import trinn.audit.Person;

/** The reading side of the log. */
@Component
public final class AuditReader {

    private final JdbcTemplate template;
    private final People people;

    /** On the application's database. */
    public AuditReader(JdbcTemplate template) {
        this.template = template;
        this.people = new People(template);
    }

    /** Where the log ends now. */
    public Head head() {
        return template.queryForObject(
                "SELECT number, hash FROM audit_head WHERE id = 1",
                (row, place) -> new Head(row.getLong("number"), row.getString("hash")));
    }

    /**
     * Entries that are wanted, the newest first.
     *
     * @param before only those with a smaller number
     * @param most so many at most
     */
    public List<Told> page(Wanted wanted, long before, int most) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT * FROM audit_entries WHERE number < ?");
        values.add(before);
        among(sql, values, "deed", wanted.deeds().stream().map(Enum::name).toList());
        if (!wanted.people().isEmpty()) {
            sql.append(" AND (who = ANY (?) OR subject = ANY (?))");
            String[] some = wanted.people().toArray(String[]::new);
            values.add(some);
            values.add(some);
        }
        if (!wanted.about().isBlank()) {
            sql.append(" AND (LOWER(name) LIKE ? ESCAPE '!' OR subject = ?)");
            values.add("%" + literally(wanted.about().strip().toLowerCase(Locale.ROOT)) + "%");
            values.add(wanted.about().strip());
        }
        moment(sql, values, ">=", wanted.from());
        moment(sql, values, "<", wanted.to());
        sql.append(" ORDER BY number DESC LIMIT ").append(most);
        return told(template.query(sql.toString(), (row, place) -> EntryRows.entry(row), values.toArray()));
    }

    private static void among(StringBuilder sql, List<Object> values, String column, Collection<String> some) {
        if (!some.isEmpty()) {
            sql.append(" AND ").append(column).append(" = ANY (?)");
            values.add(some.toArray(String[]::new));
        }
    }

    private static void moment(StringBuilder sql, List<Object> values, String sign, @Nullable Instant at) {
        if (at != null) {
            sql.append(" AND happened_at ").append(sign).append(" ?");
            values.add(at.atOffset(ZoneOffset.UTC));
        }
    }

    private static String literally(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }

    private List<Told> told(List<Entry> entries) {
        Set<String> pseudonyms = new HashSet<>();
        for (Entry entry : entries) {
            pseudonyms.add(entry.who());
            if (entry.about().isPerson()) {
                pseudonyms.add(entry.about().id());
            }
        }
        Map<String, Person> known = people.of(pseudonyms);
        return entries.stream()
                .map(entry -> new Told(
                        entry, known.get(entry.who()), known.get(entry.about().id())))
                .toList();
    }

    /** Everybody who did something or had something done, by the pseudonyms that stand for them. */
    public Map<String, Person> people() {
        return people.all();
    }

    /** For each pseudonym that somebody has whether name and ids are still those that it was made of. */
    public Map<String, Boolean> soundPeople() {
        return people.sound();
    }

    /** Entries of some deeds in their order, after a number and up to another. */
    public List<Entry> between(long after, long last, Set<Deed> deeds) {
        return template.query(
                "SELECT * FROM audit_entries WHERE number > ? AND number <= ? AND deed = ANY (?) ORDER BY number",
                (row, place) -> EntryRows.entry(row),
                after,
                last,
                deeds.stream().map(Enum::name).toArray(String[]::new));
    }

    /** Entries in their order, from a number on and so many at most, with whatever numbers they have. */
    public List<Entry> from(long number, int most) {
        return template.query(
                "SELECT * FROM audit_entries WHERE number >= ? ORDER BY number LIMIT ?",
                (row, place) -> EntryRows.entry(row),
                number,
                most);
    }
}
