package trinn.review;

import java.util.List;
import java.util.Set;
import trinn.language.Asked;
import trinn.scheme.FindingKind;

/** Volume that is paid where nothing looks at quality: then the quick answer wins over the good one. */
final class QualityBesideVolume implements Check {

    @Override
    public List<Finding> find(Plan plan, Seen seen) {
        boolean guarded = plan.bases().stream().anyMatch(plan::isGuard)
                || plan.asked().stream().anyMatch(asked -> guards(plan, asked));
        List<Basis> volume = plan.bases().stream()
                .filter(basis -> plan.isEffort(basis) || plan.isResult(basis))
                .filter(basis -> !plan.paying(basis).isEmpty())
                .toList();
        if (guarded || volume.isEmpty()) {
            return List.of();
        }
        return List.of(plan.places()
                .at(
                        plan.paying(volume.getFirst()).getFirst(),
                        FindingKind.VOLUME_WITHOUT_QUALITY,
                        Subject.SCHEME,
                        "",
                        List.of(new Figure.Several(volume.stream()
                                .map(basis -> new Figure.Named(basis.subject()))
                                .toList()))));
    }

    private static boolean guards(Plan plan, Asked asked) {
        return asked.fact().equals("Refund")
                || Set.of("Sale").contains(asked.fact())
                        && asked.fields().stream().anyMatch(plan.limits()::guards);
    }
}
