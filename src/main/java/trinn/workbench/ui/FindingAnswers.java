package trinn.workbench.ui;

import com.vaadin.flow.component.notification.Notification;
import java.util.function.Function;
import trinn.review.Finding;
import trinn.review.ui.ReviewPart;
import trinn.scheme.Acceptance;
import trinn.scheme.FindingKind;
import trinn.scheme.SchemeFiles;
import trinn.source.ProblemsException;
import trinn.workbench.AcceptanceText;

/** Writes what a designer says to the findings of a review into the draft. */
final class FindingAnswers implements ReviewPart.Answers {

    private final Desk desk;
    private final TermsPart.GoTo goTo;

    FindingAnswers(Desk desk, TermsPart.GoTo goTo) {
        this.desk = desk;
        this.goTo = goTo;
    }

    @Override
    public void goTo(Finding finding) {
        goTo.place(finding.file(), finding.line(), 1);
    }

    @Override
    public void accept(FindingKind kind, String of, String because) {
        write(text -> text.with(kind, of, because));
    }

    @Override
    public void takeBack(Acceptance accepted) {
        write(text -> text.without(accepted));
    }

    private void write(Function<AcceptanceText, SchemeFiles> edit) {
        try {
            desk.take(edit.apply(new AcceptanceText(desk.files())));
        } catch (ProblemsException e) {
            Notification.show(e.problems().getFirst().advice());
        }
    }
}
