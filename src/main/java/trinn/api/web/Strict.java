package trinn.api.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How JSON is read and written: a field that nobody knows is refused, and so is a value that is missing where the type says that it is
 * not null. Decimal numbers are texts, as many readers would take them for binary fractions.
 */
@Configuration
class Strict {

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .annotationIntrospector(new NotNull())
                .addModule(new SimpleModule().addSerializer(BigDecimal.class, new Plain()));
    }

    private static final class Plain extends StdSerializer<BigDecimal> {

        Plain() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toPlainString());
        }
    }

    private static final class NotNull extends JacksonAnnotationIntrospector {

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            @Nullable Boolean said = super.hasRequiredMarker(config, member);
            return said != null || !RecordComponents.isOne(member)
                    ? said
                    : Boolean.valueOf(!RecordComponents.isNullable(member));
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
            JsonSetter.Value said = super.findSetterInfo(config, member);
            return member instanceof AnnotatedMember one
                            && RecordComponents.isOne(one)
                            && !RecordComponents.isNullable(one)
                    ? said.withValueNulls(Nulls.FAIL)
                    : said;
        }
    }
}
