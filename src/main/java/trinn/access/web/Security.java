package trinn.access.web;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** Which requests need somebody who is signed in, and how one does. */
@Configuration
@EnableWebSecurity
class Security {

    private static final String[] SCRIPTS_AND_STYLES = {
        "/css/**", "/js/**", "/icons/**", "/webjars/**", "/_static/**", "/VAADIN/build/**", "/VAADIN/static/**"
    };

    /** What every browser may have, signed in or not; kept by the browser, as it is the same for everybody. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain parts(HttpSecurity http) {
        return http.securityMatcher(SCRIPTS_AND_STYLES)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(HeadersConfigurer::disable)
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.disable())
                .securityContext(context -> context.disable())
                .build();
    }

    /** Everything else. */
    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
        SecurityContextRepository kept = new HttpSessionSecurityContextRepository();
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {})
                .securityContext(context -> context.securityContextRepository(kept))
                .addFilterBefore(
                        new DemoLogin(kept, new ChangeSessionIdAuthenticationStrategy()),
                        AnonymousAuthenticationFilter.class)
                .addFilterBefore(new DemoFilter(kept), AnonymousAuthenticationFilter.class)
                .build();
    }
}
