package trinn.api.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
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
}
