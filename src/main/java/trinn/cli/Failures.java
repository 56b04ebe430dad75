package trinn.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import trinn.engine.EvaluationException;
import trinn.population.DataProblemsException;
import trinn.source.ProblemsException;

/** Tells people what went wrong, in sentences and never as a stack trace. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult words) throws Exception {
        switch (failure) {
            case ProblemsException problems ->
                problems.problems().forEach(problem -> command.getErr().println(problem));
            case DataProblemsException problems -> command.getErr().println(problems.getMessage());
            case EvaluationException evaluation -> command.getErr().println(evaluation.getMessage());
            case Refusal refusal -> command.getErr().println(refusal.getMessage());
            default -> throw failure;
        }
        command.getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }
}
