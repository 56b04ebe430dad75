package trinn.api;

import client.ApiClient;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.nio.file.Files;

/** The client that openapi-generator makes of the description, for somebody's token. */
final class Generated {

    private Generated() {}

    static ApiClient client(String address, String token) {
        ApiClient client = new ApiClient(HttpClient.newBuilder(), new Raw(), address);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    /** Sends files as they are and decimal numbers as texts, which the generator's own way of writing does not. */
    private static final class Raw extends ObjectMapper {

        private static final long serialVersionUID = 1;

        Raw() {
            super(ApiClient.createDefaultObjectMapper());
            configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
            configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
        }

        private Raw(ObjectMapper other) {
            super(other);
        }

        @Override
        public ObjectMapper copy() {
            return new Raw(this);
        }

        @Override
        public byte[] writeValueAsBytes(Object value) throws JsonProcessingException {
            try {
                return value instanceof File file ? Files.readAllBytes(file.toPath()) : super.writeValueAsBytes(value);
            } catch (JsonProcessingException e) {
                throw e;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T readValue(String text, TypeReference<T> type) throws JsonProcessingException {
            return type.getType() == String.class ? (T) text : super.readValue(text, type);
        }
    }
}
