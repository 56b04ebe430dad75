package trinn.team.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import trinn.ui.StatementLink;

/**
 * Where a team is found, so that a link to it can be sent.
 *
 * @param data the id of the data set; the empty text for the usual one
 * @param department its name; the empty text for the first one
 * @param period the id of the period; the empty text for the last one
 * @param scheme what the hash of the scheme's version begins with; the empty text for those that are
 *     assigned, or else the usual one
 */
record TeamPlace(String data, String department, String period, String scheme) {

    private static final String SCHEME = "scheme";

    static TeamPlace of(RouteParameters path, QueryParameters query) {
        return new TeamPlace(
                path.get("data").orElse(""),
                path.get("department").orElse(""),
                path.get("period").orElse(""),
                query.getSingleParameter(SCHEME).orElse(""));
    }

    RouteParameters path() {
        List<RouteParam> path = new ArrayList<>();
        path.add(new RouteParam("data", data));
        if (!department.isEmpty()) {
            path.add(new RouteParam("department", department));
            path.add(new RouteParam("period", period));
        }
        return new RouteParameters(path.toArray(RouteParam[]::new));
    }

    QueryParameters query() {
        return scheme.isEmpty() ? QueryParameters.empty() : QueryParameters.of(SCHEME, scheme);
    }

    TeamPlace withData(String other) {
        return new TeamPlace(other, department, period, scheme);
    }

    TeamPlace withDepartment(String other) {
        return new TeamPlace(data, other, period, scheme);
    }

    TeamPlace withPeriod(String other) {
        return new TeamPlace(data, department, other, scheme);
    }

    TeamPlace withScheme(String hash) {
        return new TeamPlace(data, department, period, StatementLink.shown(hash));
    }
}
