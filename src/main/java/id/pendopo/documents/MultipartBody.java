package id.pendopo.documents;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The body of a form with a file. Its parts are wiped when it is closed, since one of them is a passphrase. */
final class MultipartBody implements AutoCloseable {

    private final String boundary = "pendopo-" + UUID.randomUUID();
    private final List<byte[]> pieces;

    private MultipartBody(List<Part> parts) {
        this.pieces = Stream.concat(
                        parts.stream().flatMap(part -> Stream.of(head(part), part.content(), bytes("\r\n"))),
                        Stream.of(bytes("--" + boundary + "--\r\n")))
                .toList();
    }

    static MultipartBody of(List<Part> parts) {
        return new MultipartBody(parts);
    }

    /** One field of the form. */
    record Part(String name, String fileName, String type, byte[] content) {

        static Part text(String name, String value) {
            return new Part(name, "", "text/plain; charset=UTF-8", bytes(value));
        }

        static Part secret(String name, char[] value) {
            var room = ByteBuffer.allocate(4 * value.length);
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value), room, true);
            var content = Arrays.copyOf(room.array(), room.position());
            Arrays.fill(room.array(), (byte) 0);
            return new Part(name, "", "text/plain; charset=UTF-8", content);
        }

        static Part file(String name, String fileName, String type, byte[] content) {
            return new Part(name, fileName, type, content.clone());
        }

        @Override
        public String toString() {
            return "Part[" + name + "]";
        }
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    HttpRequest.BodyPublisher publisher() {
        return HttpRequest.BodyPublishers.ofByteArrays(pieces);
    }

    @Override
    public void close() {
        pieces.forEach(piece -> Arrays.fill(piece, (byte) 0));
    }

    private byte[] head(Part part) {
        var file = part.fileName().isEmpty() ? "" : "; filename=\"" + part.fileName() + "\"";
        return bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\"" + file
                + "\r\nContent-Type: " + part.type() + "\r\n\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
