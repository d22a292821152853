package id.pendopo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From the command to the first signed permit, on a demonstration that was there before: {@code ./pendopo demo}, and then a
 * research recommendation by its own interface. And what the program and its database then keep in memory.
 */
final class Start {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PORT = 18_473;
    private static final URI BASE = URI.create("http://127.0.0.1:" + PORT);
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);
    private static final String BORDER = "pendopo-bench";
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Options options;
    private final List<Once> runs = new ArrayList<>();

    /**
     * @param toListening seconds until it answered
     * @param toPermit seconds until the first permit was signed
     * @param memory megabytes of program and database together, shared pages counted once
     */
    record Once(double toListening, double toPermit, double memory, double programMemory) {}

    Start(Options options) {
        this.options = options;
    }

    List<Once> runs() {
        return runs;
    }

    void run(Place place) throws IOException, InterruptedException {
        Progress.say("Making a demonstration");
        try (var http = HttpClient.newHttpClient()) {
            once(place, http, false);
            for (int round = 1; round <= options.rounds(); round++) {
                var once = once(place, http, true);
                runs.add(once);
                Progress.say("Start %d: %.1f s to the page, %.1f s to the first permit, %.0f MB"
                        .formatted(round, once.toListening(), once.toPermit(), once.memory()));
            }
        }
    }

    private static Once once(Place place, HttpClient http, boolean walks) throws IOException, InterruptedException {
        long before = System.nanoTime();
        var process = new ProcessBuilder(
                        place.home().resolve("pendopo").toString(),
                        "demo",
                        "--port=" + PORT,
                        "--data=" + place.work().resolve("demo"))
                .directory(place.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(place.log("demo").toFile())
                .start();
        try {
            var accounts = accounts(http, process, before);
            double listening = (System.nanoTime() - before) / 1e9;
            if (walks) {
                permit(http, accounts);
            }
            double permit = (System.nanoTime() - before) / 1e9;
            double program = Memory.megabytes(List.of(process.toHandle()));
            return new Once(
                    listening,
                    permit,
                    program + Memory.megabytes(database(place.work().resolve("demo"))),
                    program);
        } finally {
            process.destroy();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** The database that came along: it is nobody's child, and writes down who it is. */
    private static List<ProcessHandle> database(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            var written = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            long pid = Long.parseLong(Files.readAllLines(written).getFirst().strip());
            var server = ProcessHandle.of(pid).orElseThrow();
            return Stream.concat(Stream.of(server), server.descendants()).toList();
        }
    }

    private static Map<String, String> accounts(HttpClient http, Process process, long since)
            throws IOException, InterruptedException {
        while (process.isAlive() && System.nanoTime() - since < PATIENCE) {
            try {
                var answer = http.send(
                        HttpRequest.newBuilder(BASE.resolve("/demo/accounts.json"))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return tokens(JSON.readTree(answer.body()));
                }
            } catch (IOException e) {
                // not yet
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IOException("The demonstration did not start; its log is in the folder of results");
    }

    private static Map<String, String> tokens(JsonNode accounts) {
        var tokens = new LinkedHashMap<String, String>();
        for (var account : accounts) {
            if (account.get("region").asString().equals("35")) {
                var agency = account.get("agency").asString("");
                var desk = account.get("role").asString() + (agency.isEmpty() ? "" : "@" + agency);
                tokens.putIfAbsent(desk, account.get("token").asString());
                tokens.putIfAbsent(
                        account.get("role").asString(), account.get("token").asString());
            }
        }
        return tokens;
    }

    private static void permit(HttpClient http, Map<String, String> tokens) throws IOException, InterruptedException {
        var applicant = tokens.get("applicant");
        var papers = new LinkedHashMap<String, List<String>>();
        for (var slot : List.of("campus-letter", "proposal", "identity-card")) {
            papers.put(slot, List.of(paper(http, applicant)));
        }
        var number = post(
                        http,
                        "/api/v1/cases",
                        applicant,
                        Map.of(
                                "service",
                                "research-recommendation",
                                "variant",
                                "new",
                                "data",
                                Map.of(
                                        "title", "Pengaruh layanan keliling terhadap kepuasan warga desa",
                                        "institution", "Universitas Contoh Surabaya",
                                        "level", "undergraduate",
                                        "location", "Kabupaten Jombang",
                                        "from", "2026-02-02",
                                        "until", "2026-06-30",
                                        "members", 2),
                                "documents",
                                papers))
                .get("number")
                .asString();
        act(http, number, tokens.get("front-officer@DPMPTSP"), "complete", 1, Map.of());
        var done = act(
                http, number, tokens.get("agency-head@DPMPTSP"), "sign", 2, Map.of("passphrase", "frasa sandi contoh"));
        if (!done.get("state").asString().equals("GRANTED")) {
            throw new IOException("No permit: " + done);
        }
    }

    private static JsonNode act(
            HttpClient http, String number, String token, String action, int version, Map<String, String> data)
            throws IOException, InterruptedException {
        return post(
                http,
                "/api/v1/cases/" + number + "/actions",
                token,
                Map.of("action", action, "version", version, "data", data));
    }

    private static String paper(HttpClient http, String token) throws IOException, InterruptedException {
        var head = ("--" + BORDER + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"berkas.png\""
                        + "\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var tail = ("\r\n--" + BORDER + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(
                        http,
                        HttpRequest.newBuilder(BASE.resolve("/api/v1/documents"))
                                .header("Content-Type", "multipart/form-data; boundary=" + BORDER)
                                .header("Authorization", "Bearer " + token)
                                .POST(BodyPublishers.ofByteArrays(List.of(head, PICTURE, tail))))
                .get("id")
                .asString();
    }

    private static JsonNode post(HttpClient http, String path, String token, Object body)
            throws IOException, InterruptedException {
        return send(
                http,
                HttpRequest.newBuilder(BASE.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private static JsonNode send(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
