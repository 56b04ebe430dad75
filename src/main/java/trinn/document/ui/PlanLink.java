package trinn.document.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.document.PlanLetters;
import trinn.document.store.PlanPapers;
import trinn.evaluation.store.Population;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.format.Formats;
import trinn.scheme.Scheme;

/** A link to a plan document or a plan letter, which is made when somebody follows it. */
public final class PlanLink extends Anchor {

    /** What names of files cannot hold on some machines. */
    private static final String NO_NAME = "[\\\\/:*?\"<>|\\p{Cntrl}]+";

    private PlanLink() {
        addClassName("pdf");
    }

    /** To the document of a scheme. */
    public static PlanLink document(PlanPapers papers, Scheme scheme) {
        PlanLink link = new PlanLink();
        Locale reader = link.getLocale();
        String name = link.getTranslation(
                "plan.document.file", scheme.messages(reader).title());
        link.lead("plan.document", name, () -> papers.document(scheme, reader));
        return link;
    }

    /** To the letter of a payee for the period after one; null where the scheme does not hold then. */
    public static @Nullable PlanLink letter(PlanPapers papers, Population population, Scheme scheme, FactSet after) {
        Period next = PlanLetters.after(after.period());
        if (!scheme.validity().holdsFor(next)) {
            return null;
        }
        PlanLink link = new PlanLink();
        Locale reader = link.getLocale();
        String when = Formats.of(reader).calendar(next.from(), next.to());
        String name = link.getTranslation("plan.letter.file", after.seller().name(), when);
        link.lead(
                "plan.letter",
                name,
                () -> papers.letter(population, scheme, after.seller().id(), next, reader),
                when);
        return link;
    }

    private void lead(String key, String name, Supplier<byte[]> pdf, Object... values) {
        setText(getTranslation(key, values));
        String file = name.replaceAll(NO_NAME, " ") + ".pdf";
        setHref(DownloadHandler.fromInputStream(event -> {
            try {
                byte[] bytes = pdf.get();
                return new DownloadResponse(new ByteArrayInputStream(bytes), file, "application/pdf", bytes.length);
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(PlanLink.class).warn("A document could not be made.", e);
                return DownloadResponse.error(HttpStatusCode.INTERNAL_SERVER_ERROR);
            }
        }));
    }
}
