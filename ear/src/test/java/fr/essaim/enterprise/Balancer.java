// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.enterprise;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small balancer: new visitors in turn, known ones to the server that their session names, to another one when that
 * server does not take connections. It never sends a request twice: what was under way is answered 502.
 */
final class Balancer implements AutoCloseable {

    private static final Pattern ROUTE = Pattern.compile("JSESSIONID=[^;.]+\\.([^;.]+)");
    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private final List<ServerNode> nodes;
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;

    Balancer(List<ServerNode> nodes) throws IOException {
        this.nodes = nodes;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            ServerNode node = node(exchange);
            try {
                answer(exchange, sent(exchange, body, node));
            } catch (IOException e) {
                // The next request goes elsewhere; this one may have been worked on, and is not for us to repeat
                down.add(node.name());
                exchange.sendResponseHeaders(502, -1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                exchange.sendResponseHeaders(503, -1);
            }
        }
    }

    private ServerNode node(HttpExchange exchange) {
        String cookies = String.join(";", exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
        Matcher route = ROUTE.matcher(cookies);
        String wanted = route.find() ? route.group(1) : "";
        List<ServerNode> up =
                nodes.stream().filter(node -> !down.contains(node.name())).toList();
        return up.stream()
                .filter(node -> node.name().equals(wanted))
                .findFirst()
                .orElseGet(() -> up.get(Math.floorMod(turn.getAndIncrement(), up.size())));
    }

    private HttpResponse<byte[]> sent(HttpExchange exchange, byte[] body, ServerNode node)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        node.url().resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(java.util.Locale.ROOT)) && !name.startsWith(":")) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
        });
        // Addresses that name the server behind must name this one
        exchange.getResponseHeaders().computeIfPresent("Location", (name, values) -> values.stream()
                .map(value -> value.replaceFirst("^http://127\\.0\\.0\\.1:\\d+/", "/"))
                .toList());
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
