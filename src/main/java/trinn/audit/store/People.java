package trinn.audit.store;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import trinn.audit.Person;

/** Whom the pseudonyms of the log stand for. */
final class People {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcTemplate template;

    People(JdbcTemplate template) {
        this.template = template;
    }

    /** The pseudonym of somebody, a new one where there is none; the caller has locked the head. */
    String pseudonym(Person person) {
        return known(person).orElseGet(() -> {
            byte[] salt = new byte[SALT_BYTES];
            RANDOM.nextBytes(salt);
            String text = HexFormat.of().formatHex(salt);
            String pseudonym = person.pseudonym(text);
            template.update(
                    "INSERT INTO audit_people (pseudonym, salt, id, name, payee) VALUES (?, ?, ?, ?, ?)",
                    pseudonym,
                    text,
                    person.id(),
                    person.name(),
                    person.payee());
            return pseudonym;
        });
    }

    /** Who is known by more than what is asked for is the same one: the name of a payee is not always at hand. */
    private Optional<String> known(Person person) {
        return template
                .queryForList(
                        "SELECT pseudonym FROM audit_people WHERE id = ? AND payee = ? AND (name = ? OR ? = '')"
                                + " ORDER BY CASE WHEN name = ? THEN 0 ELSE 1 END, name, pseudonym",
                        String.class,
                        person.id(),
                        person.payee(),
                        person.name(),
                        person.name(),
                        person.name())
                .stream()
                .findFirst();
    }

    /** Those of some pseudonyms that are known. */
    Map<String, Person> of(Collection<String> pseudonyms) {
        Map<String, Person> people = new HashMap<>();
        template.query(
                "SELECT * FROM audit_people WHERE pseudonym = ANY (?)",
                row -> {
                    people.put(
                            row.getString("pseudonym"),
                            new Person(row.getString("id"), row.getString("name"), row.getString("payee")));
                },
                (Object) pseudonyms.toArray(String[]::new));
        return people;
    }

    /** All, by their pseudonyms. */
    Map<String, Person> all() {
        Map<String, Person> people = new HashMap<>();
        template.query("SELECT * FROM audit_people", row -> {
            people.put(
                    row.getString("pseudonym"),
                    new Person(row.getString("id"), row.getString("name"), row.getString("payee")));
        });
        return people;
    }

    /** For each pseudonym whether it is still the one of whom it stands for. */
    Map<String, Boolean> sound() {
        Map<String, Boolean> sound = new HashMap<>();
        template.query("SELECT * FROM audit_people", row -> {
            Person person = new Person(row.getString("id"), row.getString("name"), row.getString("payee"));
            String pseudonym = row.getString("pseudonym");
            sound.put(pseudonym, person.pseudonym(row.getString("salt")).equals(pseudonym));
        });
        return sound;
    }

    /** The pseudonyms of whoever has this id, or is this payee. */
    List<String> called(String id) {
        return template.queryForList(
                "SELECT pseudonym FROM audit_people WHERE id = ? OR payee = ? ORDER BY pseudonym",
                String.class,
                id,
                id);
    }

    void drop(String pseudonym) {
        template.update("DELETE FROM audit_people WHERE pseudonym = ?", pseudonym);
    }
}
