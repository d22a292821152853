package id.pendopo.documents;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** A national signature service that does what it is told: answers, fails, keeps silent, or loses the answer. */
final class SignatureServiceSimulator implements AutoCloseable {

    enum Mood {
        ANSWERS,
        NAMES_THE_DOCUMENT,
        FAILS,
        KEEPS_SILENT,
        LOSES_THE_ANSWER,
        ANSWERS_NONSENSE
    }

    static final String NIK = "3578010101800001";
    private static final Pattern BOUNDARY = Pattern.compile("boundary=(\\S+)");
    private static final Pattern FIELD = Pattern.compile("name=\"([a-z]+)\"");

    volatile Mood mood = Mood.ANSWERS;
    final List<String> asked = new ArrayList<>();

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final UUID account = UUID.randomUUID();
    private final KeyStoreSigner keys;
    private final Map<String, byte[]> waiting = new ConcurrentHashMap<>();

    SignatureServiceSimulator() throws Exception {
        var authority = Papers.authority(Clock.systemUTC());
        authority.enrol(account, "Kepala Dinas Contoh", "Kepala", "frasa ü sandi".toCharArray());
        keys = new KeyStoreSigner(authority, Clock.systemUTC());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/sign/pdf", this::sign);
        server.createContext("/api/sign/download/", this::download);
        server.createContext("/api/user/status/", this::status);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void status(HttpExchange exchange) throws IOException {
        boolean known = exchange.getRequestURI().getPath().endsWith(NIK);
        json(exchange, 200, "{\"status_code\": \"" + (known ? "1111" : "1110") + "\"}");
    }

    private void sign(HttpExchange exchange) throws IOException {
        var fields = fields(exchange);
        asked.add(text(fields, "tampilan"));
        switch (mood) {
            case FAILS -> json(exchange, 500, "{}");
            case ANSWERS_NONSENSE -> json(exchange, 200, "<html>proxy</html>");
            case LOSES_THE_ANSWER -> {
                signed(fields);
                exchange.close();
            }
            case KEEPS_SILENT -> await();
            case ANSWERS, NAMES_THE_DOCUMENT -> answer(exchange, fields);
        }
    }

    private void answer(HttpExchange exchange, Map<String, byte[]> fields) throws IOException {
        switch (signed(fields)) {
            case SigningOutcome.Signed signed
            when mood == Mood.NAMES_THE_DOCUMENT -> {
                waiting.put("dok-1", signed.pdf());
                json(exchange, 200, "{\"id_dokumen\": \"dok-1\"}");
            }
            case SigningOutcome.Signed signed -> {
                exchange.getResponseHeaders().set("id_dokumen", "dok-1");
                bytes(exchange, 200, signed.pdf());
            }
            case SigningOutcome.WrongPassphrase _ -> json(exchange, 400, "{\"status_code\": 2031}");
            case SigningOutcome.NotRegistered _ -> json(exchange, 400, "{\"status_code\": 2011}");
            case SigningOutcome.Locked _, SigningOutcome.Unavailable _ -> json(exchange, 503, "{}");
        }
    }

    private SigningOutcome signed(Map<String, byte[]> fields) {
        if (!text(fields, "nik").equals(NIK)) {
            return new SigningOutcome.NotRegistered();
        }
        try (var request = Papers.request(account, text(fields, "passphrase"))) {
            return keys.sign(fields.getOrDefault("file", new byte[0]), request);
        }
    }

    /** Each file once, as the service does. */
    private void download(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var file = waiting.remove(path.substring(path.lastIndexOf('/') + 1));
        if (file == null) {
            json(exchange, 404, "{\"error\": \"Dokumen telah didownload sebelumnya\"}");
        } else {
            bytes(exchange, 200, file);
        }
    }

    private static Map<String, byte[]> fields(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        var boundary = BOUNDARY.matcher(exchange.getRequestHeaders().getFirst("Content-Type"));
        boundary.find();
        Map<String, byte[]> fields = new ConcurrentHashMap<>();
        for (var part : body.split(Pattern.quote("--" + boundary.group(1)), -1)) {
            var name = FIELD.matcher(part);
            int content = part.indexOf("\r\n\r\n");
            if (name.find() && content > 0) {
                var value = part.substring(content + 4, part.length() - 2);
                fields.put(name.group(1), value.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return fields;
    }

    private static String text(Map<String, byte[]> fields, String name) {
        return new String(fields.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        bytes(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
