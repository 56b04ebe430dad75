package trinn.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Another system that hears of things: a server of this machine that answers as it was told to, and keeps what it heard. */
public final class Hearer implements AutoCloseable {

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedDeque<Integer> answers = new ConcurrentLinkedDeque<>();
    private volatile long waitMillis;

    /** What was sent. */
    public record Heard(String id, long seconds, String signature, String type, String body) {}

    /** Listens at any free port. */
    public Hearer() {
        this(0);
    }

    /** Listens at a port. */
    public Hearer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::hear);
        server.start();
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(new Heard(
                header(exchange, "webhook-id"),
                Long.parseLong(header(exchange, "webhook-timestamp")),
                header(exchange, "webhook-signature"),
                header(exchange, "Content-Type"),
                body));
        try {
            Thread.sleep(waitMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        @Nullable Integer answer = answers.poll();
        if (answer != null && answer / 100 == 3) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(answer == null ? 200 : answer, -1);
        exchange.close();
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    /** Answers so the next times, and 200 after that. */
    public Hearer answering(Integer... status) {
        answers.addAll(List.of(status));
        return this;
    }

    /** Takes so long for each answer. */
    public Hearer waiting(long millis) {
        waitMillis = millis;
        return this;
    }

    /** What was heard, in its order. */
    public List<Heard> heard() {
        return heard;
    }

    /** Whether so much was heard within half a minute. */
    public boolean waitFor(int many) {
        for (int round = 0; round < 300 && heard.size() < many; round++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return heard.size() >= many;
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Its address. */
    public URI address() {
        return URI.create("http://localhost:%d/trinn?key=x".formatted(port()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
