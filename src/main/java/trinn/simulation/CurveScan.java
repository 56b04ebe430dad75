package trinn.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import trinn.engine.Evaluated;
import trinn.evaluation.Succession;
import trinn.facts.Kind;
import trinn.facts.Seller;
import trinn.parallel.InParallel;

/**
 * Where the pay of anybody misleads, along every input that the rules read: the faults of all curves, those at the same place of the same rules as
 * one, and who really stands near.
 *
 * @param places those at which most sellers stand near first
 * @param curves how many curves were looked at
 * @param open rules of which not everything could be said; the empty text where there are too many borders
 */
public record CurveScan(List<Place> places, int curves, SortedSet<String> open) {

    /** Who stands as near as this to a place, as a part of the goal, stands near. */
    public static final BigDecimal NEAR = new BigDecimal("0.05");

    private static final int PART_DIGITS = 4;

    /** Between borders the pay bends, but does not jump, so that these are enough. */
    private static final int FEW = 12;

    /**
     * A fault that sellers have in common.
     *
     * @param before whether the baseline has it
     * @param after whether the alternative has it
     * @param inParts whether its ends are parts of the goal, 1 = 100 %, and otherwise amounts
     * @param from its worse end
     * @param to its better end
     * @param least the smallest change of pay there, without a sign
     * @param most the largest one
     * @param rules that pay otherwise there
     * @param sellers how many have it
     * @param near who stands near, by name
     * @param example one who has it, near it where anybody is
     */
    public record Place(
            CurveInput input,
            CurveFault.Kind kind,
            boolean before,
            boolean after,
            boolean inParts,
            BigDecimal from,
            BigDecimal to,
            BigDecimal least,
            BigDecimal most,
            SortedSet<String> rules,
            int sellers,
            List<Seller> near,
            Seller example) {

        Place with(boolean baseline, boolean alternative) {
            return new Place(
                    input, kind, baseline, alternative, inParts, from, to, least, most, rules, sellers, near, example);
        }
    }

    /** A fault of one seller's curve. */
    private record Found(Seller seller, InputCurve curve, boolean target, CurveFault fault) {

        private BigDecimal part(BigDecimal value) {
            return value.divide(curve.goal(), PART_DIGITS, RoundingMode.HALF_UP);
        }

        Ends ends(boolean inParts) {
            BigDecimal from = fault.kind() == CurveFault.Kind.CLIFF
                    ? fault.to().at()
                    : fault.from().at();
            BigDecimal to = fault.to().at();
            return inParts
                    ? new Ends(part(from), part(to))
                    : new Ends(
                            from.setScale(PART_DIGITS, RoundingMode.HALF_UP),
                            to.setScale(PART_DIGITS, RoundingMode.HALF_UP));
        }

        boolean isNear() {
            return fault.distance(curve.own().at())
                            .compareTo(curve.goal().multiply(NEAR).max(curve.unit()))
                    <= 0;
        }
    }

    private record Ends(BigDecimal from, BigDecimal to) {}

    /** What faults have in common that may be at the same place. */
    private record Like(CurveInput input, CurveFault.Kind kind, SortedSet<String> rules) {}

    private record Looked(boolean after, Found found) {}

    /** Copies the list. */
    public CurveScan {
        places = List.copyOf(places);
    }

    /**
     * Looks at the curves of everybody.
     *
     * @param baseline as it paid them
     * @throws trinn.engine.EvaluationException where a scheme cannot be worked out for one of the values
     * @throws java.util.concurrent.CancellationException where nobody wants it to go on
     */
    public static CurveScan of(Standing standing, Succession baseline, Succession alternative, Progress progress) {
        Scan scan = new Scan(standing);
        int all = standing.before().size();
        boolean same = standing.before().equals(standing.after()) && baseline.equals(alternative);
        for (int i = 0; i < all; i++) {
            progress.tell(i, all);
            scan.look(baseline, standing.before().get(i), false);
            if (!same) {
                scan.look(alternative, standing.after().get(i), true);
            }
        }
        return scan.done(same);
    }

    private static final class Scan {

        private final Standing standing;
        private final Map<CurveInput, BigDecimal> most;
        private final List<Looked> found = new ArrayList<>();
        private final SortedSet<String> open = new TreeSet<>();
        private int curves;

        Scan(Standing standing) {
            this.standing = standing;
            this.most = standing.inputs().stream().collect(Collectors.toMap(input -> input, standing::most));
        }

        void look(Succession side, Evaluated one, boolean after) {
            List<CurveInput> had = standing.inputs().stream()
                    .filter(input -> input.now(one.facts()) != null)
                    .toList();
            for (InputCurve curve : InParallel.all(had, input -> curve(side, one, input)).stream()
                    .flatMap(Optional::stream)
                    .toList()) {
                curves++;
                open.addAll(curve.open());
                boolean target = curve.input().goal(one.facts()) != null;
                curve.faults().stream()
                        .map(fault -> new Found(one.facts().seller(), curve, target, fault))
                        .forEach(each -> found.add(new Looked(after, each)));
            }
        }

        private Optional<InputCurve> curve(Succession side, Evaluated one, CurveInput input) {
            return Optional.ofNullable(
                    InputCurve.of(side.on(one.facts()), one, input, Objects.requireNonNull(most.get(input)), FEW));
        }

        CurveScan done(boolean same) {
            List<Place> before = places(found(false));
            List<Place> after = same ? before : places(found(true));
            List<Place> all = new ArrayList<>();
            before.forEach(place -> all.add(place.with(true, after.contains(place))));
            after.stream().filter(place -> !before.contains(place)).forEach(place -> all.add(place.with(false, true)));
            all.sort(Comparator.comparing((Place place) -> -place.near().size())
                    .thenComparing(place -> place.most().negate())
                    .thenComparing(Place::input)
                    .thenComparing(Place::from)
                    .thenComparing(Place::kind));
            return new CurveScan(all, curves, open);
        }

        private List<Found> found(boolean after) {
            return found.stream()
                    .filter(one -> one.after() == after)
                    .map(Looked::found)
                    .toList();
        }

        private static List<Place> places(List<Found> found) {
            Map<Like, List<Found>> alike = new LinkedHashMap<>();
            for (Found one : found) {
                CurveFault fault = one.fault();
                alike.computeIfAbsent(
                                new Like(
                                        one.curve().input(),
                                        fault.kind(),
                                        one.curve().rules(fault)),
                                any -> new ArrayList<>())
                        .add(one);
            }
            List<Place> places = new ArrayList<>();
            alike.forEach((like, all) -> {
                boolean inParts = like.input().kind() != Kind.RATIO
                        && all.stream().allMatch(Found::target)
                        && ends(all, true).size() <= ends(all, false).size();
                all.stream()
                        .collect(Collectors.groupingBy(
                                one -> one.ends(inParts), LinkedHashMap::new, Collectors.toList()))
                        .forEach((ends, together) -> places.add(place(like, inParts, ends, together)));
            });
            return places;
        }

        private static Set<Ends> ends(Collection<Found> all, boolean inParts) {
            return all.stream().map(one -> one.ends(inParts)).collect(Collectors.toSet());
        }

        private static Place place(Like like, boolean inParts, Ends ends, List<Found> all) {
            List<Seller> near = all.stream()
                    .filter(Found::isNear)
                    .map(Found::seller)
                    .distinct()
                    .sorted(Comparator.comparing(Seller::name).thenComparing(Seller::id))
                    .toList();
            List<BigDecimal> amounts =
                    all.stream().map(one -> one.fault().amount().abs()).sorted().toList();
            return new Place(
                    like.input(),
                    like.kind(),
                    false,
                    false,
                    inParts,
                    ends.from(),
                    ends.to(),
                    amounts.getFirst(),
                    amounts.getLast(),
                    like.rules(),
                    (int) all.stream().map(Found::seller).distinct().count(),
                    near,
                    near.isEmpty() ? all.getFirst().seller() : near.getFirst());
        }
    }
}
