package trinn.verification.store;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import trinn.audit.Chain;
import trinn.audit.Entry;
import trinn.audit.Fault;
import trinn.audit.Finding;
import trinn.audit.Head;
import trinn.audit.store.AuditReader;
import trinn.payrun.store.RunCheck;
import trinn.payrun.store.RunReplay;
import trinn.population.store.Counted;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.scheme.store.SchemeEvent;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.store.StoredRun;
import trinn.simulation.store.WhatIfRuns;
import trinn.source.ProblemsException;

/** One search through all that is stored, in one transaction of the caller. */
final class Search {

    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;
    private final AuditReader log;
    private final DataSets dataSets;
    private final SchemeVersions schemes;
    private final WhatIfRuns runs;
    private final RunCheck pay;
    private final RunReplay replay;
    private final Verification.Progress progress;
    private final Expected expected = new Expected();
    private final Head head;
    private final long all;
    private long done;
    private long entries;
    private int people;
    private int sets;
    private long records;
    private int versions;
    private int whatIfs;
    private int payRuns;

    Search(
            JdbcClient jdbc,
            AuditReader log,
            DataSets dataSets,
            SchemeVersions schemes,
            WhatIfRuns runs,
            RunCheck pay,
            RunReplay replay,
            Verification.Progress progress) {
        this.jdbc = jdbc;
        this.log = log;
        this.dataSets = dataSets;
        this.schemes = schemes;
        this.runs = runs;
        this.pay = pay;
        this.replay = replay;
        this.progress = progress;
        this.head = log.head();
        this.all = head.number()
                + dataSets.all().stream().mapToLong(DataSetSummary::rows).sum();
    }

    Verified run(List<Head> known) {
        try {
            log(known);
            people();
            dataSets();
            schemes();
            whatIfs();
            payRuns();
            return found(null);
        } catch (Broken broken) {
            return found(broken.finding());
        }
    }

    private Verified found(@Nullable Finding first) {
        return new Verified(head, entries, people, sets, records, versions, whatIfs, payRuns, first);
    }

    private void step() {
        progress.at(++done, all);
    }

    private void log(List<Head> known) {
        Chain chain = new Chain(head, known);
        for (List<Entry> page = log.from(Long.MIN_VALUE, PAGE);
                !page.isEmpty();
                page = log.from(page.getLast().number() + 1, PAGE)) {
            for (Entry entry : page) {
                refuse(chain.add(entry).orElse(null));
                expected.note(entry);
                entries++;
                step();
            }
        }
        refuse(chain.end().orElse(null));
    }

    private static void refuse(@Nullable Finding finding) {
        if (finding != null) {
            throw new Broken(finding);
        }
    }

    private void people() {
        Map<String, Boolean> sound = log.soundPeople();
        expected.people().forEach((pseudonym, number) -> {
            Boolean is = sound.get(pseudonym);
            if (is == null || !is) {
                throw new Broken(new Finding(is == null ? Fault.PERSON_MISSING : Fault.PERSON_CHANGED, number, ""));
            }
            people++;
        });
    }

    private void dataSets() {
        for (DataSetSummary summary : dataSets.all()) {
            String name = "%s, version %d".formatted(summary.name(), summary.version());
            Entry entry = expected.dataSets().remove(Long.toString(summary.id()));
            Map<String, String> said = entry == null ? Map.of() : entry.what();
            Counted counted = counted(summary.id(), name);
            String whole = counted.hash().hex();
            if (!said.isEmpty()) {
                types(counted, said, name);
            }
            if (!whole.equals(summary.contentHash())
                    || !whole.equals(said.getOrDefault("hash", whole))
                    || entry != null && !entry.about().name().equals(name)) {
                throw new Broken(Fault.DATA_CHANGED, name);
            }
            sets++;
        }
        expected.dataSets().values().stream().findFirst().ifPresent(gone -> {
            throw new Broken(Fault.DATA_MISSING, gone.about().name());
        });
    }

    private Counted counted(long id, String name) {
        try {
            return dataSets.count(id, row -> {
                records++;
                step();
            });
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Broken(Fault.DATA_CHANGED, name);
        }
    }

    /** Says of which kind the records are that are not as they came in, and which is the first, where that is known. */
    private static void types(Counted counted, Map<String, String> said, String name) {
        for (RecordType type : RecordType.values()) {
            if (!counted.hash().types().getOrDefault(type, "").equals(said.getOrDefault(type.code(), ""))) {
                Row first = counted.others().get(type);
                throw new Broken(
                        Fault.DATA_CHANGED,
                        name + ", " + type.code()
                                + (first == null
                                        ? ""
                                        : ", %s:%d"
                                                .formatted(
                                                        first.origin().file(),
                                                        first.origin().row())));
            }
        }
    }

    private void schemes() {
        jdbc.sql("SELECT hash, title FROM scheme_versions ORDER BY scheme_id, hash")
                .query((row, place) -> Map.entry(row.getString("hash"), row.getString("title")))
                .list()
                .forEach(version -> {
                    version(version.getKey(), version.getValue());
                    expected.versions().remove(version.getKey());
                    versions++;
                });
        expected.versions().values().stream().findFirst().ifPresent(title -> {
            throw new Broken(Fault.SCHEME_MISSING, title);
        });
        expected.schemes().forEach((id, entry) -> {
            List<SchemeEvent> events = schemes.history(id);
            if (events.isEmpty()
                    || !events.getFirst().version().equals(entry.what().get("version"))) {
                throw new Broken(Fault.SCHEME_OTHER, entry.about().name());
            }
        });
    }

    private void version(String hash, String title) {
        try {
            schemes.load(hash);
        } catch (IllegalStateException | IllegalArgumentException | ProblemsException e) {
            throw new Broken(Fault.SCHEME_CHANGED, title);
        }
    }

    private void whatIfs() {
        jdbc.sql("SELECT id, name FROM what_if_runs ORDER BY id")
                .query((row, place) -> Map.entry(row.getLong("id"), row.getString("name")))
                .list()
                .forEach(run -> {
                    Entry entry = expected.whatIfs().remove(Long.toString(run.getKey()));
                    if (!isWhole(run.getKey(), entry)) {
                        throw new Broken(
                                Fault.WHAT_IF_CHANGED,
                                entry == null ? run.getValue() : entry.about().name());
                    }
                    whatIfs++;
                });
        expected.whatIfs().values().stream().findFirst().ifPresent(gone -> {
            throw new Broken(Fault.WHAT_IF_MISSING, gone.about().name());
        });
    }

    private boolean isWhole(long id, @Nullable Entry entry) {
        try {
            StoredRun run = runs.load(id);
            return entry == null
                    || run.identity().hash().equals(entry.what().get("hash"))
                            && run.resultsHash().equals(entry.what().get("results"));
        } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException e) {
            return false;
        }
    }

    private void payRuns() {
        for (RunCheck.Checked run : pay.all()) {
            Entry entry = expected.payRuns().remove(Long.toString(run.id()));
            boolean same = entry != null
                    && Integer.toString(run.place()).equals(entry.what().get("place"))
                    && run.last().equals(entry.what().get("hash"));
            if (!same || !run.sound()) {
                throw new Broken(Fault.RUN_CHANGED, run.name());
            }
            replay.firstOther(run.id()).ifPresent(payee -> {
                throw new Broken(Fault.RUN_OTHER, run.name() + ", " + payee);
            });
            payRuns++;
        }
        expected.payRuns().values().stream().findFirst().ifPresent(gone -> {
            throw new Broken(Fault.RUN_MISSING, gone.about().name());
        });
    }
}
