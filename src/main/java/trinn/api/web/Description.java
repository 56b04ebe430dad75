package trinn.api.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;
import trinn.access.Role;
import trinn.access.Scope;

/** What other systems are told of the interface: {@code openapi.json}. */
@Configuration
class Description {

    /** Changes that break what other systems rely on are announced in docs/api.md, and raise the first number. */
    private static final String VERSION = "1.0";

    private static final String TOKEN = "token";
    private static final String PROBLEM_JSON = "application/problem+json";

    private static final String ABOUT = """
            What the pages of Trinn do with data and money, for other systems. Amounts and other decimal numbers are texts, so that no reader \
            takes them for binary fractions; periods are half-open: the day after the last is not part of them. A list comes in \
            parts: send `next` of one as `after` for the following. Faults are told as RFC 9457 has them.""";

    static {
        SpringDocUtils.getConfig().replaceWithSchema(BigDecimal.class, new StringSchema().format("decimal"));
    }

    @Bean
    OpenAPI described() {
        return new OpenAPI()
                .info(new Info().title("Trinn").version(VERSION).description(ABOUT))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A service token, made under \"My account\".")));
    }

    /** Says who may ask, with which key, and how faults are told. */
    @Bean
    OperationCustomizer whoMayAsk() {
        return (operation, method) -> {
            @Nullable Needs needs = method.getMethodAnnotation(Needs.class);
            if (needs != null) {
                operation.setDescription(who(needs));
            }
            if (method.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name(RequestKeys.KEY)
                        .required(false)
                        .description(
                                "A key of one's own for this request: sent again with the same key, it is answered the same"
                                        + " and done once. Kept for a day.")
                        .schema(new StringSchema().maxLength(200)));
            }
            faults(operation);
            return operation;
        };
    }

    private static String who(Needs needs) {
        return needs.value().length == 0
                ? "For any token."
                : "For tokens with the scope %s. The person has one of the roles %s."
                        .formatted(
                                Stream.of(needs.value()).map(Scope::code).collect(Collectors.joining(" or ")),
                                Needs.Roles.of(needs).stream()
                                        .sorted()
                                        .map(Role::code)
                                        .collect(Collectors.joining(", ")));
    }

    private static void faults(Operation operation) {
        ApiResponses responses = Objects.requireNonNullElseGet(operation.getResponses(), ApiResponses::new);
        responses.keySet().removeIf(status -> status.startsWith("4") || status.startsWith("5"));
        responses.addApiResponse(
                "default",
                new ApiResponse()
                        .description("What is wrong, and what to send instead.")
                        .content(new Content()
                                .addMediaType(
                                        PROBLEM_JSON,
                                        new MediaType()
                                                .schema(new Schema<>()
                                                        .$ref("#/components/schemas/"
                                                                + Problem.class.getSimpleName())))));
        operation.setResponses(responses);
    }

    /** Adds the form of faults, which no endpoint names, and takes away what is said twice or too narrowly. */
    @Bean
    OpenApiCustomizer whole() {
        return api -> {
            ModelConverters.getInstance().readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getComponents().getSchemas().values().forEach(Description::open);
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(Description::tidy);
        };
    }

    private static void tidy(Operation operation) {
        if (operation.getParameters() != null) {
            Set<String> known = new HashSet<>();
            operation.getParameters().removeIf(one -> !known.add(one.getIn() + " " + one.getName()));
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(body -> open(body.getSchema()));
        }
    }

    /** Values of any kind are not objects only. */
    private static void open(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> value
                && "object".equals(value.getType())
                && value.getProperties() == null
                && value.getAdditionalProperties() == null) {
            schema.setAdditionalProperties(new Schema<>());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> value) {
            open(value);
        }
        open(schema.getItems());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(Description::open);
        }
    }

    /** What of a record is never null is there in every body. */
    @Bean
    ModelConverter whatIsAlwaysThere() {
        return new Required();
    }

    private static final class Required implements ModelConverter {

        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            if (!chain.hasNext()) {
                return null;
            }
            Schema<?> resolved = chain.next().resolve(type, context, chain);
            Class<?> raw = com.fasterxml.jackson.databind.type.TypeFactory.rawClass(type.getType());
            if (RecordComponents.isOurs(raw)) {
                Schema<?> schema = resolved == null || resolved.getProperties() != null
                        ? resolved
                        : context.getDefinedModels().get(name(resolved));
                if (schema != null && schema.getProperties() != null) {
                    schema.setRequired(needed(raw));
                    optional(raw, schema);
                }
            }
            return resolved;
        }

        private static @Nullable String name(Schema<?> schema) {
            String ref = schema.get$ref();
            return ref == null ? schema.getName() : ref.substring(ref.lastIndexOf('/') + 1);
        }

        private static List<String> needed(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !RecordComponents.isNullable(component))
                    .map(RecordComponent::getName)
                    .sorted()
                    .toList();
        }

        private static void optional(Class<?> type, Schema<?> schema) {
            for (RecordComponent component : type.getRecordComponents()) {
                Schema<?> property = schema.getProperties().get(component.getName());
                if (property != null && property.get$ref() == null && RecordComponents.isNullable(component)) {
                    property.setNullable(true);
                }
            }
        }
    }
}
