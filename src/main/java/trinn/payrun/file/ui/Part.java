package trinn.payrun.file.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import trinn.payrun.file.Obstacle;

/** A part of a mapping that is set up together. */
abstract class Part extends Div {

    final Draft draft;
    final FileTexts texts = new FileTexts(this);

    Part(Draft draft) {
        this.draft = draft;
        addClassName("pay-file-part");
    }

    /** Shows beside its fields what is in the way. */
    abstract void show(List<Obstacle> found);

    /** Shows beside a field the first obstacle that is about it, or that there is none. */
    final void mark(HasValidation field, List<Obstacle> found, Predicate<Obstacle> about) {
        Optional<Obstacle> first = found.stream().filter(about).findFirst();
        field.setInvalid(first.isPresent());
        field.setErrorMessage(first.map(one -> one.in(getLocale())).orElse(""));
    }
}
