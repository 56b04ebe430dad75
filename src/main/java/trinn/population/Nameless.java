package trinn.population;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trinn.facts.FactSet;
import trinn.facts.Seller;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.source.Sha256;

/** What is known of payees, for who may not see their names: they go by their numbers. */
public final class Nameless {

    private static final int NAME = RecordType.PAYEES.place("name");

    private Nameless() {}

    /** The content hash of a data set without names: another one, so that what was made with names is never taken for it. */
    public static String hash(String contentHash) {
        return Sha256.hex(contentHash + "\nwithout names");
    }

    /** The same facts of payees without names. */
    public static List<FactSet> facts(List<FactSet> named) {
        Map<Seller, Seller> payees = new HashMap<>();
        return named.stream()
                .map(facts -> new FactSet(
                        payees.computeIfAbsent(facts.seller(), Nameless::payee), facts.period(), facts.others()))
                .toList();
    }

    private static Seller payee(Seller named) {
        return new Seller(
                named.id(),
                named.id(),
                named.role(),
                named.department(),
                named.manager(),
                named.baseSalary(),
                named.commissionRate(),
                named.variableBase(),
                named.attributes());
    }

    /** A record without the name of a payee, and without what was corrected in it, which may be the name. */
    public static Row record(Row record) {
        return record.type() == RecordType.PAYEES
                ? record.with(NAME, record.text("id")).without(Amendment.MARK)
                : record;
    }
}
