package trinn.payrun.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import trinn.payrun.PayRun;
import trinn.payrun.RefusedException;
import trinn.payrun.file.store.PayMappings;
import trinn.payrun.file.ui.ExportPart;
import trinn.payrun.store.Handovers;

/** The files of a closed run; each is made from what is stored when somebody asks for it, and taken down in the log. */
final class FilesPart extends Section {

    FilesPart(Handovers handovers, PayMappings mappings, PayRun run) {
        RunWords words = new RunWords(this, getLocale());
        addClassName("run-files");
        add(new H3(words.text("files")));
        try {
            add(new ExportPart(
                    handovers.of(run.id()), () -> handovers.checked(run.id()), mappings, handovers::handedOn));
        } catch (RefusedException e) {
            Paragraph wrong = new Paragraph(words.refusal(e));
            wrong.addClassName("wrong");
            add(wrong);
        }
    }
}
