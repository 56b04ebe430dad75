package trinn.workbench.block;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trinn.engine.CompiledScheme;
import trinn.engine.EvaluationException;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Succession;
import trinn.scheme.Example;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.simulation.PayCurve;
import trinn.source.ProblemsException;
import trinn.source.Yaml;
import trinn.workbench.NewScheme;

/** What the rule of a block pays by itself, as points over the number that matters most; where it jumps is not looked for. */
public final class BlockCurve {

    private BlockCurve() {}

    /** The curve with these answers; empty for a block that has none, and where the answers cannot be worked out. */
    public static Optional<PayCurve> of(Block block, Answers answers, String currency) {
        if (block.vary().isEmpty()) {
            return Optional.empty();
        }
        SchemeFiles empty = NewScheme.of("one-block", "One block", currency);
        try {
            Writing writing = new Writing(block, empty, "en");
            Answers complete = writing.complete(answers);
            SchemeFiles files = writing.add(complete);
            String vary = new Template(block.vary()).filled(complete::text);
            String example =
                    "example:\n  case: %s\n  vary: %s\n".formatted(Yaml.quoted(complete.text(Answers.NAME)), vary);
            String settings = Objects.requireNonNull(files.texts().get(SchemeFiles.SCHEME));
            return curve(files.with(SchemeFiles.SCHEME, settings + example));
        } catch (ProblemsException | EvaluationException e) {
            return Optional.empty();
        }
    }

    private static Optional<PayCurve> curve(SchemeFiles files) {
        try (CompiledScheme scheme = new SchemeCompiler().compile(Scheme.of(files))) {
            Example example = scheme.scheme().example();
            if (example == null) {
                return Optional.empty();
            }
            Succession alone = Succession.of(scheme, scheme.scheme().terms());
            return Optional.of(new PayCurve(
                    example.vary().values().stream()
                            .map(value -> PayCurve.at(
                                    alone, example.golden().population(), example.about(), example.vary(), value))
                            .toList(),
                    List.of()));
        }
    }
}
