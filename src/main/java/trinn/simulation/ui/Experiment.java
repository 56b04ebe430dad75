package trinn.simulation.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.evaluation.Bindings;
import trinn.population.store.DataSetSummary;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.TermReader;
import trinn.scheme.TermWriter;
import trinn.scheme.Terms;
import trinn.scheme.store.SchemeVersion;
import trinn.simulation.Side;
import trinn.simulation.SideKey;
import trinn.simulation.WhatIf;
import trinn.simulation.store.Answer;
import trinn.simulation.store.NewRun;
import trinn.simulation.store.Question;
import trinn.simulation.store.StoredRun;
import trinn.source.ProblemsException;
import trinn.source.Yaml;

/** What one designer has chosen and changed so far. */
final class Experiment {

    /** What {@link TermWriter#json} writes for no changed term. */
    private static final String UNCHANGED = "{}";

    private final Store store;
    private List<DataSetSummary> allData;
    private List<SchemeVersion> versions;
    private @Nullable DataSetSummary data;
    private String period = "";
    private @Nullable Scheme baseline;
    private @Nullable Scheme alternative;
    private SchemeFiles draft = new SchemeFiles(new TreeMap<>());
    private final Map<String, Object> changes = new LinkedHashMap<>();
    private Bindings bindings = Bindings.NONE;
    private final Beside beside = new Beside();

    /** The first data set, and a scheme that it can be asked about on both sides. */
    Experiment(Store store) {
        this.store = store;
        this.allData = store.allData();
        this.versions = store.allVersions();
        allData.stream().findFirst().ifPresent(this::choose);
    }

    List<DataSetSummary> allData() {
        return allData;
    }

    List<SchemeVersion> versions() {
        return versions;
    }

    Optional<DataSetSummary> data() {
        return Optional.ofNullable(data);
    }

    String period() {
        return period;
    }

    /** What was put beside the question. */
    Beside beside() {
        return beside;
    }

    Optional<Scheme> baseline() {
        return Optional.ofNullable(baseline);
    }

    /** The alternative as it is stored. */
    Optional<Scheme> alternative() {
        return Optional.ofNullable(alternative);
    }

    /** The alternative's files as they are edited. */
    SchemeFiles draft() {
        return draft;
    }

    /** Values of the alternative's terms other than it has them. */
    Map<String, Object> changes() {
        return changes;
    }

    /** Whether the alternative's rules are other than they are stored. */
    boolean rulesChanged() {
        return alternative != null && !draft.equals(alternative.files());
    }

    /** Whether the version is in the money of the data. */
    boolean fits(SchemeVersion version) {
        return data == null || version.currency().equals(data.currency());
    }

    /** Takes another data set; schemes that it cannot be asked about give way. */
    void choose(DataSetSummary chosen) {
        bindings = data != null && data.name().equals(chosen.name()) ? bindings : Bindings.NONE;
        data = chosen;
        period = "";
        if (baseline == null || !baseline.currency().getCurrencyCode().equals(chosen.currency())) {
            baseline = store.usual()
                    .scheme(chosen)
                    .map(version -> store.scheme(version.hash()))
                    .orElse(null);
        }
        if (alternative == null || !alternative.currency().getCurrencyCode().equals(chosen.currency())) {
            setAlternative(baseline);
        }
    }

    /** What both schemes mean by their KPIs, where the data calls them something else. */
    Bindings bindings() {
        return bindings;
    }

    /** Says what both schemes mean by their KPIs. */
    void bind(Bindings said) {
        bindings = said;
    }

    void choosePeriod(String chosen) {
        period = chosen;
    }

    void chooseBaseline(String hash) {
        baseline = store.scheme(hash);
    }

    /** Takes another alternative as it is stored, without changed terms. */
    void chooseAlternative(String hash) {
        setAlternative(store.scheme(hash));
    }

    void edit(String file, String text) {
        draft = draft.with(file, text);
    }

    /** Forgets edited rules; changed terms stay. */
    void discard() {
        if (alternative != null) {
            draft = alternative.files();
        }
    }

    void change(String term, Object value) {
        changes.put(term, value);
    }

    /** Stores the edited rules as a version, which is the alternative from now on; changed terms stay changes. */
    void saveRules(String label) {
        String hash = store.add(draft, label);
        versions = store.allVersions();
        alternative = store.scheme(hash);
        draft = alternative.files();
    }

    /** The question as it stands; none without a data set or a scheme. */
    Optional<Question> question() {
        if (data == null || baseline == null || alternative == null) {
            return Optional.empty();
        }
        Scheme edited = rulesChanged() ? Scheme.of(draft) : alternative;
        return Optional.of(
                new Question(data.id(), period, baseline, edited, edited.terms().with(changes), bindings));
    }

    /** Saves the question with its results, under a name. */
    void save(String name, Answer.Results results) {
        if (data == null || baseline == null || alternative == null) {
            throw new IllegalStateException("There is no what-if to be saved.");
        }
        store.runs()
                .save(new NewRun(
                        name,
                        data.id(),
                        results.population().catalogue().hash(),
                        baselineKey(baseline),
                        alternativeKey(alternative),
                        results.all()));
    }

    /** Both sides as they can be stored, to be tried; none without a scheme. */
    Optional<TrialDialog.Both> sides() {
        return baseline == null || alternative == null
                ? Optional.empty()
                : Optional.of(new TrialDialog.Both(baselineKey(baseline), alternativeKey(alternative)));
    }

    private SideKey baselineKey(Scheme scheme) {
        return new SideKey(scheme.files().hash(), UNCHANGED, bindings.json());
    }

    private SideKey alternativeKey(Scheme scheme) {
        Terms own = scheme.terms();
        return new SideKey(
                scheme.files().hash(), TermWriter.json(own.with(changes).changedFrom(own)), bindings.json());
    }

    /** Whether a saved what-if compares with a scheme as it is stored, which is all that can be restored. */
    static boolean restorable(StoredRun run) {
        return run.baseline().terms().equals(UNCHANGED);
    }

    /**
     * Takes up a saved what-if again, wholly or not at all.
     *
     * @throws IllegalArgumentException where it is not {@link #restorable}
     * @throws java.util.NoSuchElementException where its data set or one of its schemes is gone
     * @throws trinn.source.ProblemsException where its terms do not fit the scheme
     */
    void restore(StoredRun run) {
        if (!restorable(run)) {
            throw new IllegalArgumentException("The baseline of \"%s\" has changed terms."
                    .formatted(run.summary().name()));
        }
        List<DataSetSummary> nowData = store.allData();
        DataSetSummary chosen = nowData.stream()
                .filter(summary -> summary.id() == run.dataSetId())
                .findFirst()
                .orElseThrow();
        Scheme before = store.scheme(run.baseline().scheme());
        Scheme scheme = store.scheme(run.alternative().scheme());
        Terms changed = TermReader.changed(
                scheme.terms(), Yaml.parse("terms", run.alternative().terms()));
        allData = nowData;
        versions = store.allVersions();
        data = chosen;
        period = "";
        baseline = before;
        bindings = Bindings.of(Yaml.parse("bindings", run.alternative().bindings()));
        setAlternative(scheme);
        changes.putAll(changed.changedFrom(scheme.terms()));
    }

    /** Takes up a what-if that is ready, with one of its alternatives; its schemes are those that are stored. */
    void take(WhatIf whatIf, Side side) {
        baseline = whatIf.baseline().scheme();
        bindings = whatIf.baseline().bindings();
        period = "";
        setAlternative(side.scheme());
        changes.putAll(side.terms().changedFrom(side.scheme().terms()));
    }

    /** Takes up a text that nobody has saved. Where it differs in values of terms alone, these are changed terms of the version. */
    void take(WhatIfOf asked) {
        allData.stream().filter(one -> one.id() == asked.data()).findFirst().ifPresent(this::choose);
        baseline = store.scheme(asked.baseline());
        setAlternative(baseline);
        bindings = Bindings.NONE;
        draft = asked.alternative();
        takeTerms(baseline, Scheme.of(draft).terms());
    }

    private void takeTerms(Scheme version, Terms written) {
        try {
            Map<String, Object> values = written.changedFrom(version.terms());
            SchemeFiles rest =
                    draft.with(SchemeFiles.SCHEME, version.files().texts().get(SchemeFiles.SCHEME));
            if (Scheme.of(rest).terms().with(values).sameValues(written)) {
                draft = rest;
                changes.putAll(values);
            }
        } catch (IllegalArgumentException | ProblemsException e) {
            LoggerFactory.getLogger(Experiment.class).debug("The text says more than changed terms.", e);
        }
    }

    private void setAlternative(@Nullable Scheme scheme) {
        alternative = scheme;
        draft = scheme == null ? new SchemeFiles(new TreeMap<>()) : scheme.files();
        changes.clear();
    }
}
