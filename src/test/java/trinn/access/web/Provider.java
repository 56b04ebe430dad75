package trinn.access.web;

import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** A real provider of OpenID Connect, where a company's people sign in. It knows their addresses by their login there. */
final class Provider implements AutoCloseable {

    static final String PASSWORD = "secret there";

    private static final Map<String, Map<String, Object>> PEOPLE = Map.of(
            "kari", Map.of("email", "Kari@Example.com", "email_verified", true),
            "stranger", Map.of("email", "stranger@example.com", "email_verified", true),
            "liar", Map.of("email", "kari@example.com", "email_verified", false));

    private final ConfigurableApplicationContext context;
    private final int port;

    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        OAuth2AuthorizationServerAutoConfiguration.class,
        OAuth2AuthorizationServerJwtAutoConfiguration.class
    })
    static class Company {

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(PEOPLE.keySet().stream()
                    .map(login -> User.withUsername(login)
                            .password("{noop}" + PASSWORD)
                            .build())
                    .toList());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> addresses() {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    token.getClaims()
                            .claims(claims -> claims.putAll(
                                    PEOPLE.get(token.getPrincipal().getName())));
                }
            };
        }
    }

    /** Starts it, with Trinn at a port as the one that asks. */
    Provider(int port, int trinn) {
        this.port = port;
        String client = "spring.security.oauth2.authorizationserver.client.trinn.";
        context = new SpringApplicationBuilder(Company.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off",
                        "--" + client + "registration.client-id=trinn",
                        "--" + client + "registration.client-secret={noop}between us",
                        "--" + client + "registration.client-authentication-methods=client_secret_basic",
                        "--" + client + "registration.authorization-grant-types=authorization_code",
                        "--" + client + "registration.redirect-uris=http://localhost:" + trinn
                                + "/login/oauth2/code/company",
                        "--" + client + "registration.scopes=openid,email",
                        "--spring.security.oauth2.authorizationserver.issuer=" + issuer());
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    /** The settings by which Trinn knows it. */
    static List<String> settings(int port) {
        String issuer = "http://127.0.0.1:" + port;
        String registration = "spring.security.oauth2.client.registration.company.";
        String provider = "spring.security.oauth2.client.provider.company.";
        return List.of(
                registration + "client-id=trinn",
                registration + "client-secret=between us",
                registration + "client-name=Example AS",
                registration + "scope=openid,email",
                registration + "authorization-grant-type=authorization_code",
                registration + "redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
                // Named one by one, as the provider is started after Trinn, whose port it has to know.
                provider + "authorization-uri=" + issuer + "/oauth2/authorize",
                provider + "token-uri=" + issuer + "/oauth2/token",
                provider + "jwk-set-uri=" + issuer + "/oauth2/jwks",
                provider + "user-name-attribute=sub");
    }

    @Override
    public void close() {
        context.close();
    }
}
