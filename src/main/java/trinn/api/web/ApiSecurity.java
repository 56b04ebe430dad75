package trinn.api.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import trinn.access.store.ServiceTokens;

/**
 * Other systems sign each request with a token. There is no session, and what a browser sends along by itself counts for nothing, so
 * no page can have it act.
 */
@Configuration
class ApiSecurity {

    /** Before that of the pages, which would have them sign in. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain api(HttpSecurity http, ServiceTokens tokens, RequestKeys keys, BodyLimit limit) {
        return http.securityMatcher(Paths.ALL)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, Paths.PAGE)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, Paths.DESCRIPTION)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .cacheControl(cache -> cache.disable())
                        .addHeaderWriter((request, response) ->
                                response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache")))
                .exceptionHandling(denied -> denied.authenticationEntryPoint(unknown()))
                .addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new Unforeseen(), AuthorizationFilter.class)
                .addFilterAfter(new Legible(), Unforeseen.class)
                .addFilterAfter(limit, Legible.class)
                .addFilterAfter(keys, BodyLimit.class)
                .addFilterAfter(new ShallowEtagHeaderFilter(), RequestKeys.class)
                .build();
    }

    private static AuthenticationEntryPoint unknown() {
        return (request, response, why) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Trinn\"");
            Answers.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "token",
                    "Send a token that is valid: Authorization: Bearer trinn_… Everybody makes their own under \"My account\".");
        };
    }
}
