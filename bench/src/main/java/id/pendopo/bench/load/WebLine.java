package id.pendopo.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** One connection of a browser that asks for one thing after the other: HTTP/1.1, compressed, and nothing kept. */
final class WebLine implements AutoCloseable {

    static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js)(?:\\?[^\"]*)?)\"");

    private static final int LONGEST = 8 * 1024 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final String host;
    private long bytes;

    WebLine(InetSocketAddress address, int patience) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(patience);
        socket.connect(address, patience);
        in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        host = address.getHostString() + ":" + address.getPort();
    }

    long bytes() {
        return bytes;
    }

    /** What it answers, unpacked; anything but 200 is an error. */
    String get(String path, String accept) throws IOException {
        socket.getOutputStream()
                .write(
                        "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: %s\r\nAccept-Language: id\r\nAccept-Encoding: gzip\r\n\r\n"
                                .formatted(path, host, accept)
                                .getBytes(StandardCharsets.US_ASCII));
        var status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(path + ": " + status);
        }
        var head = head();
        var body = head.getOrDefault("transfer-encoding", "").equals("chunked")
                ? chunks()
                : exactly(Integer.parseInt(head.getOrDefault("content-length", "-1")));
        bytes += body.length;
        if (head.getOrDefault("content-encoding", "").equals("gzip")) {
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return new String(unpacked.readNBytes(LONGEST), StandardCharsets.UTF_8);
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private Map<String, String> head() throws IOException {
        var head = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            head.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return head;
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(), 16);
            body.write(exactly(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private byte[] exactly(int size) throws IOException {
        if (size < 0 || size > LONGEST) {
            throw new IOException("A body of " + size + " bytes");
        }
        var body = in.readNBytes(size);
        if (body.length < size) {
            throw new IOException("Broke off");
        }
        return body;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("Broke off");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
