package trinn.facts;

import java.util.Map;

/** What has attributes of the company's own, such as a territory or a channel, that the data gives in columns of their own. */
public interface Attributed {

    /** All attributes by name; there is no empty one among them. */
    Map<String, String> attributes();

    /** The attribute of a name, or the empty text. */
    default String attribute(String name) {
        return attributes().getOrDefault(name, "");
    }
}
