package trinn.api.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Which requests reach endpoints, and what becomes of the others. */
@Configuration
class ApiWeb implements WebMvcConfigurer {

    /** After the endpoints, and before the pages, which would answer everything. */
    private static final int AFTER_ENDPOINTS = 1;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Gate()).addPathPatterns(Paths.ALL);
    }

    /** No page answers an address of the interface that leads nowhere. */
    @Bean
    SimpleUrlHandlerMapping nowhere() {
        HttpRequestHandler nowhere =
                (request, response) -> Answers.write(response, HttpStatus.NOT_FOUND, "not-there", Told.NOT_THERE);
        return new SimpleUrlHandlerMapping(Map.of(Paths.V1 + "/**", nowhere), AFTER_ENDPOINTS);
    }

    /** Addresses that try to lead elsewhere. */
    @Bean
    RequestRejectedHandler rejected() {
        RequestRejectedHandler usual = new HttpStatusRequestRejectedHandler();
        return (request, response, why) -> {
            if (Paths.isApi(request)) {
                Answers.write(response, HttpStatus.BAD_REQUEST, "unreadable", "The address cannot be read.");
            } else {
                usual.handle(request, response, why);
            }
        };
    }
}
