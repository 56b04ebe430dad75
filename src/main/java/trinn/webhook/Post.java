package trinn.webhook;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import trinn.outside.Addresses;
import trinn.outside.UnreachableException;

/** Sends signed messages to addresses. It follows nobody elsewhere, and reads of an answer no more than its status. */
public final class Post implements AutoCloseable {

    /** How long an answer is waited for. */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Addresses addresses;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient client;
    private final Set<CompletableFuture<HttpResponse<Void>>> underWay = ConcurrentHashMap.newKeySet();

    /** @param patience how long an answer is waited for, with all that belongs to it */
    public Post(Addresses addresses, Clock clock, Duration patience) {
        this.addresses = addresses;
        this.clock = clock;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /**
     * Sends something, and says what came of it.
     *
     * @param id the same at each try
     * @throws CancellationException where Trinn is to end before that is known
     */
    public Outcome send(URI address, String secret, String id, String body) {
        try {
            addresses.require(address);
        } catch (UnreachableException e) {
            return Outcome.failed(Trouble.NOT_ASKED, Objects.requireNonNull(e.getMessage()));
        }
        CompletableFuture<HttpResponse<Void>> answer;
        try {
            answer = client.sendAsync(request(address, secret, id, body), HttpResponse.BodyHandlers.discarding());
        } catch (IllegalArgumentException e) {
            return Outcome.failed(Trouble.NOBODY, address.getAuthority());
        }
        underWay.add(answer);
        try {
            return Outcome.answered(
                    answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Outcome.failed(Trouble.SLOW, Long.toString(patience.toSeconds()));
        } catch (ExecutionException e) {
            if (!underWay.contains(answer)) {
                throw new CancellationException("Trinn is to end.");
            }
            return failure(e, address.getHost());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("Whoever sent this is to end.");
        } finally {
            underWay.remove(answer);
        }
    }

    private HttpRequest request(URI address, String secret, String id, String body) {
        long now = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Trinn")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", Signature.of(secret, id, now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private Outcome failure(ExecutionException failed, String host) {
        for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof java.net.http.HttpTimeoutException) {
                return Outcome.failed(Trouble.SLOW, Long.toString(patience.toSeconds()));
            }
            if (cause instanceof SSLHandshakeException) {
                return Outcome.failed(Trouble.NOT_TRUSTED, host);
            }
            if (cause instanceof ConnectException) {
                return Outcome.failed(Trouble.NOBODY, host);
            }
            if (cause instanceof IllegalArgumentException) {
                return Outcome.failed(Trouble.NOBODY, host);
            }
        }
        return Outcome.failed(Trouble.BROKEN_OFF, host);
    }

    /** Ends what is under way: whoever sent it is told by a {@link CancellationException}. */
    public void abort() {
        for (CompletableFuture<HttpResponse<Void>> answer : underWay) {
            underWay.remove(answer);
            answer.cancel(true);
        }
    }

    /** Sends nothing any more. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
