package trinn.workbench;

import java.util.List;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.source.Problem;
import trinn.source.ProblemsException;

/** Whether golden cases can still be read after they were edited. */
final class CaseCheck {

    private CaseCheck() {}

    /**
     * The files after an edit.
     *
     * @throws CellException where they cannot be read any longer, with the row of the sheet where that is known
     */
    static SchemeFiles checked(SchemeFiles before, SchemeFiles after) {
        if (before.equals(after) || !isSound(before)) {
            return after;
        }
        try {
            Scheme.of(after);
            return after;
        } catch (ProblemsException e) {
            Problem problem = e.problems().getFirst();
            throw new CellException(row(after, problem), -1, problem.advice());
        }
    }

    private static boolean isSound(SchemeFiles files) {
        try {
            Scheme.of(files);
            return true;
        } catch (ProblemsException e) {
            return false;
        }
    }

    private static int row(SchemeFiles files, Problem problem) {
        int row = -1;
        if (problem.file().equals(SchemeFiles.CASES)) {
            List<CaseBlock> blocks = CaseBlock.of(CaseText.text(files));
            for (CaseBlock block : blocks) {
                if (block.node().get("population") == null) {
                    row += block.node().line() <= problem.line() ? 1 : 0;
                }
            }
        }
        return row;
    }
}
