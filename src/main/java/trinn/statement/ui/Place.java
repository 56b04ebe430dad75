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
 * @param scheme what the hash of the scheme's version begins with; the empty text for the one that is
 *     assigned, or else the usual one
 */
public record Place(String data, String payee, String period, String scheme) {

    /** The name of this part of the address. */
    public static final String DATA = "data";
    /** The name of this part of the address. */
    public static final String PAYEE = "payee";
    /** The name of this part of the address. */
    public static final String PERIOD = "period";
    /** The name of this part of the address. */
    public static final String SCHEME = "scheme";

    /** The place that an address names. */
    public static Place of(RouteParameters path, QueryParameters query) {
        return new Place(
                path.get(DATA).orElse(""),
                path.get(PAYEE).orElse(""),
                path.get(PERIOD).orElse(""),
                query.getSingleParameter(SCHEME).orElse(""));
    }

    /** The path of the address. */
    public RouteParameters path() {
        List<RouteParam> path = new ArrayList<>(List.of(new RouteParam(DATA, data)));
        if (!payee.isEmpty()) {
            path.add(new RouteParam(PAYEE, payee));
            path.add(new RouteParam(PERIOD, period));
        }
        return new RouteParameters(path.toArray(RouteParam[]::new));
    }

    /** What stands behind the path. */
    public QueryParameters query() {
        return scheme.isEmpty() ? QueryParameters.empty() : QueryParameters.of(SCHEME, scheme);
    }

    public Place withPayee(String other) {
        return new Place(data, other, period, scheme);
    }

    /** The same payee in another period. */
    public Place withPeriod(String other) {
        return new Place(data, payee, other, scheme);
    }

    /** The same worked out by the version with this hash; as it is assigned where that is empty. */
    public Place withScheme(String hash) {
        return new Place(data, payee, period, StatementLink.shown(hash));
    }
}
