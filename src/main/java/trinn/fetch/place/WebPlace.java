package trinn.fetch.place;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import javax.net.ssl.SSLException;
import trinn.fetch.Collected;
import trinn.fetch.Place;
import trinn.fetch.Wanted;
import trinn.outside.Addresses;
import trinn.outside.UnreachableException;

/** Takes files from addresses. */
final class WebPlace {

    private static final int MOST_HOPS = 5;
    private static final int OK = 200;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final java.util.regex.Pattern NAMED =
            java.util.regex.Pattern.compile("filename=\"?([^\";]+)\"?", java.util.regex.Pattern.CASE_INSENSITIVE);
    private static final String ACCEPT = "text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
            + " text/plain;q=0.9, */*;q=0.5";

    private final Addresses addresses;
    private final Duration patience;

    /** @param patience how long an answer may take to begin, and how long nothing may come of it */
    WebPlace(Addresses addresses, Duration patience) {
        this.addresses = addresses;
        this.patience = patience;
    }

    /** @throws UnreachableException where it could not be got, with a sentence that says why */
    Collected collect(Place.Web place, List<Wanted> wanted, String secret, Incoming to) {
        List<Collected.Part> parts = new ArrayList<>();
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            for (Wanted one : wanted) {
                URI address = address(place, one.what());
                parts.add(new Collected.Part(one, List.of(take(client, place, address, one, secret, to))));
            }
        }
        return new Collected(parts);
    }

    private URI address(Place.Web place, String text) {
        try {
            URI address = URI.create(text.strip());
            addresses.require(address);
            if (!host(address).equalsIgnoreCase(place.host())) {
                throw new UnreachableException("%s is not on %s. Make a source of its own for another machine."
                        .formatted(Addresses.shown(address), place.host()));
            }
            return address;
        } catch (IllegalArgumentException e) {
            throw new UnreachableException("\"%s\" is no address.".formatted(text), e);
        }
    }

    /** The machine of an address, with its port where one is said. */
    static String host(URI address) {
        return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    private String take(HttpClient client, Place.Web place, URI address, Wanted wanted, String secret, Incoming to) {
        try {
            URI asked = address;
            for (int hop = 0; hop < MOST_HOPS; hop++) {
                HttpRequest request = request(place, asked, secret).GET().build();
                HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                if (!REDIRECTS.contains(answer.statusCode())) {
                    return take(client, place, answer, wanted, secret, to);
                }
                answer.body().close();
                asked = next(asked, answer.headers());
            }
            throw new UnreachableException(
                    "%s leads from one address to the next without end.".formatted(shown(address)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("It was given up.", e);
        } catch (IOException e) {
            throw told(address, e);
        }
    }

    private URI next(URI from, HttpHeaders headers) {
        String to = headers.firstValue("location")
                .orElseThrow(() -> new UnreachableException("%s leads nowhere.".formatted(shown(from))));
        URI next;
        try {
            next = from.resolve(to);
        } catch (IllegalArgumentException e) {
            throw new UnreachableException("%s leads to what is no address.".formatted(shown(from)), e);
        }
        addresses.require(next);
        return next;
    }

    /** The secret goes to the machine for which it was given, and to no other to which that one may lead. */
    private HttpRequest.Builder request(Place.Web place, URI address, String secret) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("accept", ACCEPT)
                .header("user-agent", "Trinn");
        if (!secret.isEmpty() && host(address).equalsIgnoreCase(place.host())) {
            if (!place.header().isEmpty()) {
                header(request, place, secret.strip());
            } else if (!place.user().isEmpty()) {
                byte[] both = (place.user() + ":" + secret).getBytes(StandardCharsets.UTF_8);
                request.header("authorization", "Basic " + Base64.getEncoder().encodeToString(both));
            }
        }
        return request;
    }

    /** What is thrown for a header that cannot be one holds the secret, so it goes no further. */
    private static void header(HttpRequest.Builder request, Place.Web place, String secret) {
        boolean sent = true;
        try {
            request.header(place.header(), secret);
        } catch (IllegalArgumentException e) {
            sent = false;
        }
        if (!sent) {
            throw new UnreachableException(
                    "The header %s cannot be sent: its name is none, or its value holds signs that no header can have."
                            .formatted(place.header().replaceAll("\\p{Cntrl}", " ")));
        }
    }

    private String take(
            HttpClient client,
            Place.Web place,
            HttpResponse<InputStream> answer,
            Wanted wanted,
            String secret,
            Incoming to)
            throws IOException, InterruptedException {
        URI address = answer.uri();
        String name;
        long size;
        try (InputStream body = new Watched(answer.body(), patience)) {
            name = to.free(name(answer, wanted));
            if (answer.statusCode() != OK) {
                throw new UnreachableException("%s %s".formatted(shown(address), words(answer.statusCode())));
            }
            if (type(answer.headers()).contains("html")) {
                throw new UnreachableException(
                        "%s answered with a page for people, not with a table. Perhaps it asks to sign in."
                                .formatted(shown(address)));
            }
            size = to.take(name, body);
        }
        long now = sizeNow(client, request(place, address, secret));
        if (now > size) {
            throw new UnreachableException(
                    "%s is being written: it had %d bytes, and then %d. It is taken when it stays as it is."
                            .formatted(shown(address), size, now));
        }
        return name;
    }

    /** How large the file is after it was read; 0 where the server does not say it. */
    private static long sizeNow(HttpClient client, HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<Void> head = client.send(request.HEAD().build(), HttpResponse.BodyHandlers.discarding());
            return head.statusCode() == OK
                    ? head.headers().firstValueAsLong("content-length").orElse(0)
                    : 0;
        } catch (IOException e) {
            return 0; // Not every server answers that; what came is whole as far as it said.
        }
    }

    /** The name that the answer or the address says, so that people know the file again. */
    private static String name(HttpResponse<?> answer, Wanted wanted) {
        Matcher named =
                NAMED.matcher(answer.headers().firstValue("content-disposition").orElse(""));
        String way = named.find()
                ? named.group(1).strip()
                : String.valueOf(answer.uri().getPath());
        String last = way.substring(Math.max(way.lastIndexOf('/'), way.lastIndexOf('\\')) + 1);
        return last.isBlank() || last.startsWith(".") ? wanted.file() : last;
    }

    private static String type(HttpHeaders headers) {
        return headers.firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
    }

    private static String words(int status) {
        return switch (status) {
            case 401 -> "answered 401: the user, the password or the key is not right, or no longer.";
            case 403 -> "answered 403: whoever the user or key is for may not read this.";
            case 404, 410 -> "answered %d: there is no such file.".formatted(status);
            case 429 -> "answered 429: it was asked too often. It is asked again later.";
            default ->
                status >= 500
                        ? "answered %d: something is wrong over there.".formatted(status)
                        : "answered %d, and no file.".formatted(status);
        };
    }

    private static UnreachableException told(URI address, IOException e) {
        String why = switch (e) {
            case HttpTimeoutException slow -> "did not answer in time.";
            case ConnectException nobody -> "cannot be reached: nobody answers there.";
            case SSLException refused -> "cannot be trusted: its certificate is not one that this machine knows.";
            default -> "broke off in the middle. Nothing was taken.";
        };
        return new UnreachableException(shown(address) + " " + why, e);
    }

    private static String shown(URI address) {
        return Addresses.shown(address);
    }
}
