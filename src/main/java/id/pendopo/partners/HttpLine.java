package id.pendopo.partners;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Asks by HTTP: POST of a JSON object, answer a JSON object, status 200. Follows no redirect. */
final class HttpLine implements Line {

    private static final JsonMapper JSON = new JsonMapper();

    private final PartnerSettings.Neighbour settings;
    private final HttpClient client;

    HttpLine(PartnerSettings.Neighbour settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.limit())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public boolean isSimulated() {
        return false;
    }

    @Override
    public byte[] ask(Map<String, String> question) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(settings.address())
                .timeout(settings.limit())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + settings.token())
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(question)))
                .build();
        var answer = client.send(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), ANSWER_MAX));
        if (answer.statusCode() != 200) {
            throw new IOException("Status " + answer.statusCode());
        }
        return answer.body();
    }
}
