package id.pendopo.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A program at the other end of a wire; remembers nothing, follows nothing. */
final class Client {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final int port;
    private final Map<String, String> always;

    Client(int port) {
        this(port, Map.of());
    }

    private Client(int port, Map<String, String> always) {
        this.port = port;
        this.always = always;
    }

    /** The same, with a token. */
    Client with(String token) {
        return sending(Map.of("Authorization", "Bearer " + token));
    }

    Client sending(Map<String, String> headers) {
        var all = new HashMap<>(always);
        all.putAll(headers);
        return new Client(port, all);
    }

    /** With one cookie more than it carries already. */
    Client alsoWithCookie(String cookie) {
        var carried = always.getOrDefault("Cookie", "");
        return sending(
                Map.of("Cookie", carried.isEmpty() || cookie.isEmpty() ? carried + cookie : carried + "; " + cookie));
    }

    Answer get(String path) {
        return send("GET", path, "", new byte[0]);
    }

    /** The version at which this act is offered on a case now. */
    int version(String number, String action) {
        return get("/api/v1/cases/" + number)
                .json()
                .path("actions")
                .valueStream()
                .filter(offer -> offer.path("action").asString().equals(action))
                .findFirst()
                .orElseThrow()
                .path("version")
                .asInt();
    }

    Answer post(String path, String json) {
        return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Answer upload(String path, String name, byte[] content) {
        return send("POST", path, "multipart/form-data; boundary=" + BOUNDARY, multipart("file", name, content));
    }

    Answer send(String method, String path, String type, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        always.forEach(request::header);
        try {
            var response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static final String BOUNDARY = "batas";

    static byte[] multipart(String field, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        var head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, field, name);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** Bytes as no client library would send them, and then nothing more. */
    String raw(String head, byte[] body) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            var host = head.contains("\nHost:") ? "" : "Host: localhost\r\n";
            var sent = new StringBuilder(head).append(host).append("Connection: close\r\n");
            always.forEach((name, value) ->
                    sent.append(name).append(": ").append(value).append("\r\n"));
            socket.getOutputStream().write(sent.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
