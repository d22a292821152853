package id.pendopo.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Over HTTP, with one client for all contenders. */
public final class HttpWay implements Way, AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Adapter adapter;

    public HttpWay(URI base, Adapter adapter) {
        this.base = base;
        this.adapter = adapter;
    }

    @Override
    public List<String> steps() {
        return adapter.steps();
    }

    @Override
    public String done() {
        return adapter.done();
    }

    @Override
    public String submit() throws IOException, InterruptedException {
        return adapter.number(send(adapter.submit(base)));
    }

    @Override
    public void act(Seen seen) throws IOException, InterruptedException {
        send(adapter.act(base, seen));
    }

    @Override
    public Seen read(String number) throws IOException, InterruptedException {
        return adapter.seen(send(adapter.read(base, number)));
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    @Override
    public void close() {
        http.close();
    }
}
