package trinn.api.web;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

/** Filters that belong to the interface, and to nothing else that is served. */
final class Registered {

    private Registered() {}

    /** Keeps a filter from being put before all that is served. */
    static <T extends Filter> FilterRegistrationBean<T> inTheChainOnly(T filter) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
