package trinn.document;

import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.kpi.Target;

/** What is planned for a period of which nothing is achieved yet. */
public interface Ahead {

    /** Nothing is known. */
    Ahead NOTHING = new Ahead() {
        @Override
        public @Nullable Target seller(String payee, String kpi, Period period) {
            return null;
        }

        @Override
        public @Nullable Target department(String name, Period period) {
            return null;
        }

        @Override
        public @Nullable Target company(Period period) {
            return null;
        }
    };

    /** Of a KPI of a seller; null where nothing is planned. */
    @Nullable Target seller(String payee, String kpi, Period period);

    /** The three plans of a department, by its name. */
    @Nullable Target department(String name, Period period);

    /** Of the company. */
    @Nullable Target company(Period period);
}
