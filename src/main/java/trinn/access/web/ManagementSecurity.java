package trinn.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * What the port for health and metrics answers: to be read without signing in, as monitoring does, and nothing else. It tells
 * neither names nor amounts.
 */
@Configuration
class ManagementSecurity {

    private static final List<RequestMatcher> OPEN = Stream.of("health/**", "info", "metrics/**", "prometheus")
            .map(path -> (RequestMatcher)
                    PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/actuator/" + path))
            .toList();

    private final boolean thisMachine;

    ManagementSecurity(@Value("${management.server.address}") InetAddress address) {
        thisMachine = address.isLoopbackAddress();
    }

    /** Everything else on that port answers as if it were not there. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(ManagementSecurity::isManagement)
                .authorizeHttpRequests(requests -> requests.requestMatchers(this::isOpen)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(denied -> denied.authenticationEntryPoint(
                                (request, response, why) -> response.setStatus(HttpServletResponse.SC_NOT_FOUND))
                        .accessDeniedHandler(
                                (request, response, why) -> response.setStatus(HttpServletResponse.SC_NOT_FOUND)))
                .build();
    }

    private static boolean isManagement(HttpServletRequest request) {
        var context = WebApplicationContextUtils.getWebApplicationContext(request.getServletContext());
        return context != null && WebServerNamespace.MANAGEMENT.equals(WebServerNamespace.from(context));
    }

    /** A foreign page could have the browser ask under a name of its own that leads here. */
    private boolean isOpen(HttpServletRequest request) {
        return (!thisMachine || Origins.isThisMachine(request.getHeader("Host")))
                && OPEN.stream().anyMatch(open -> open.matches(request));
    }
}
