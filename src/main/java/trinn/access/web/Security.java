package trinn.access.web;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import trinn.access.store.Sessions;
import trinn.access.store.SingleSignOn;

/** Which requests need somebody who is signed in, and how one does. */
@Configuration
@EnableWebSecurity
class Security {

    /** Where one signs in; the view has this address. */
    private static final String LOGIN = "/login";

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
    SecurityFilterChain pages(
            HttpSecurity http,
            Reach reach,
            Sessions sessions,
            Throttle passwords,
            SingleSignOn singleSignOn,
            ObjectProvider<ClientRegistrationRepository> providers,
            ApplicationEventPublisher events) {
        SecurityContextRepository kept = new HttpSessionSecurityContextRepository();
        http.securityContext(context -> context.securityContextRepository(kept))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .addFilterBefore(new SessionLength(sessions, Clock.systemUTC()), AuthorizationFilter.class);
        if (!reach.accounts()) {
            return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {})
                    .addFilterBefore(new DemoLogin(kept, anew(), events), AnonymousAuthenticationFilter.class)
                    .addFilterBefore(new DemoFilter(kept), AnonymousAuthenticationFilter.class)
                    .build();
        }
        http.authenticationProvider(passwords)
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LOGIN))
                .formLogin(form -> form.failureHandler(failed()));
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(provider -> provider.loginPage(LOGIN)
                    .failureHandler(failed())
                    .userInfoEndpoint(info -> info.oidcUserService(singleSignOn)));
        }
        return http.build();
    }

    /** The one that Spring recommends now, with its name before what it encodes. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** The session is not sent along from other sites, but for the way back from the company's own provider. */
    @Bean
    static CookieSameSiteSupplier session(Environment settings) {
        boolean provider = Binder.get(settings)
                .bind("spring.security.oauth2.client.registration", Bindable.mapOf(String.class, Object.class))
                .isBound();
        return CookieSameSiteSupplier.of(provider ? Cookie.SameSite.LAX : Cookie.SameSite.STRICT)
                .whenHasName("JSESSIONID");
    }

    /** Another person begins with nothing of the one before, also in other windows. */
    private static SessionAuthenticationStrategy anew() {
        return (person, request, response) -> {
            end(request);
            request.getSession(true);
        };
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Back to where one signs in, with a word that says why. */
    private static AuthenticationFailureHandler failed() {
        return (request, response, failure) -> {
            String why = switch (failure) {
                case LockedException locked -> "wait";
                case OAuth2AuthenticationException refused
                when refused.getError().getErrorCode().equals(SingleSignOn.NO_ACCOUNT) -> "no-account";
                case OAuth2AuthenticationException refused -> "provider";
                default -> "wrong";
            };
            response.sendRedirect(request.getContextPath() + LOGIN + "?error=" + why);
        };
    }
}
