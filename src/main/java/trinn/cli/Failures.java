package trinn.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import trinn.engine.EvaluationException;
import trinn.intake.DataProblemsException;
import trinn.source.ProblemsException;

/** Tells people what went wrong, in sentences and never as a stack trace. */
final class Failures implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** The exit code for what should not have happened. */
    private static final int FAULT = 3;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult words) {
        switch (failure) {
            case ProblemsException problems ->
                problems.problems().forEach(problem -> command.getErr().println(problem));
            case DataProblemsException problems -> command.getErr().println(problems.getMessage());
            case EvaluationException evaluation -> command.getErr().println(evaluation.getMessage());
            case Refusal refusal -> command.getErr().println(refusal.getMessage());
            default -> {
                LOG.debug("A command failed.", failure);
                command.getErr()
                        .println("Trinn could not do this, by a fault of its own (%s). Please report it."
                                .formatted(failure.getClass().getSimpleName()));
                return FAULT;
            }
        }
        command.getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }
}
