package trinn.statement.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import trinn.ui.StatementLink;

/**
 * Where a statement is found, so that a link to it can be sent.
 *
 * @param data the id of the data set; the empty text for the usual one
 * @param payee the payee's id; the empty text for nobody yet
 * @param period the id of the period; the empty text for the last one
 * @param scheme what the hash of the scheme's version begins with; the empty text for the usual one
 */
record Place(String data, String payee, String period, String scheme) {

    static final String DATA = "data";
    static final String PAYEE = "payee";
    static final String PERIOD = "period";
    static final String SCHEME = "scheme";

    static Place of(RouteParameters path, QueryParameters query) {
        return new Place(
                path.get(DATA).orElse(""),
                path.get(PAYEE).orElse(""),
                path.get(PERIOD).orElse(""),
                query.getSingleParameter(SCHEME).orElse(""));
    }

    RouteParameters path() {
        List<RouteParam> path = new ArrayList<>(List.of(new RouteParam(DATA, data)));
        if (!payee.isEmpty()) {
            path.add(new RouteParam(PAYEE, payee));
            path.add(new RouteParam(PERIOD, period));
        }
        return new RouteParameters(path.toArray(RouteParam[]::new));
    }

    QueryParameters query() {
        return scheme.isEmpty() ? QueryParameters.empty() : QueryParameters.of(SCHEME, scheme);
    }

    Place withPayee(String other) {
        return new Place(data, other, period, scheme);
    }

    Place withPeriod(String other) {
        return new Place(data, payee, other, scheme);
    }

    Place withScheme(String hash) {
        return new Place(data, payee, period, hash.substring(0, StatementLink.HASH_SHOWN));
    }
}
