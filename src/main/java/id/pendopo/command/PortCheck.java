package id.pendopo.command;

import id.pendopo.database.DataFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** The port: free, held by the very hall that is looked at, or by somebody else. */
final class PortCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private PortCheck() {}

    static Finding look(int port, Path folder, FileSettings settings) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return new Finding.Good("Port " + socket.getLocalPort() + " is free");
        } catch (IOException e) {
            return isOwnHall(port, folder, settings)
                    ? new Finding.Good("Port " + port + " is in use: the hall runs and answers there")
                    : new Finding.Wrong(
                            "Port " + port + " cannot be used: " + e.getMessage(),
                            "See who has it (ss -ltnp 'sport = :" + port
                                    + "'), or choose another: server.port, and --port here.");
        }
    }

    /** A database of one's own leaves no lock in the folder: there a hall that answers is taken for the own one. */
    private static boolean isOwnHall(int port, Path folder, FileSettings settings) {
        try {
            return (!settings.isEmbedded() || DataFolder.isHeld(folder)) && answers(port);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean answers(int port) throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/live"))
                .timeout(PATIENCE)
                .build();
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("UP");
        }
    }
}
