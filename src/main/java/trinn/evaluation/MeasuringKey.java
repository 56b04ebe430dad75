package trinn.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.evaluation.Succession.Version;
import trinn.facts.Fact;
import trinn.facts.Rank;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.facts.Share;
import trinn.language.Stage;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Term;
import trinn.scheme.Validity;

/**
 * All that credits, KPIs, shares and places depend on, besides the data: schemes and terms of which this is equal measure
 * alike, whatever else they pay by.
 */
record MeasuringKey(List<Part> versions, Bindings bindings) {

    private record Part(
            String plan,
            @Nullable String crediting,
            List<Boolean> asksFor,
            Map<String, @Nullable Term> terms,
            Validity holds) {}

    private static final List<Class<? extends Fact>> PEERS = List.of(Sale.class, Refund.class, Share.class, Rank.class);

    static MeasuringKey of(Succession scheme) {
        List<Part> parts = new ArrayList<>();
        for (Version version : scheme.versions()) {
            parts.add(part(version));
        }
        return new MeasuringKey(List.copyOf(parts), scheme.bindings());
    }

    private static Part part(Version version) {
        CompiledScheme scheme = version.scheme();
        Map<String, String> texts = scheme.scheme().files().texts();
        Set<String> names = new TreeSet<>(scheme.scheme().measuring().terms());
        names.addAll(scheme.terms(Stage.CREDIT));
        Map<String, @Nullable Term> terms = new HashMap<>();
        names.forEach(name -> terms.put(name, version.terms().get(name)));
        return new Part(
                texts.getOrDefault(SchemeFiles.SCHEME, ""),
                texts.get(Stage.CREDITING),
                PEERS.stream().map(type -> scheme.asksFor(type)).toList(),
                terms,
                version.holds());
    }
}
