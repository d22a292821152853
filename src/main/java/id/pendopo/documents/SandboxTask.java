package id.pendopo.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;

/** What is asked of the {@link SandboxProgram}, as it goes through its pipe; the answer is a row of bytes. */
sealed interface SandboxTask {

    byte[] carryOut(byte[] file) throws IOException;

    void writeTo(DataOutputStream pipe) throws IOException;

    static SandboxTask readFrom(DataInputStream pipe) throws IOException {
        return switch (pipe.readByte()) {
            case Check.CODE -> Check.read(pipe);
            case Draw.CODE -> new Draw(Upload.Type.valueOf(pipe.readUTF()), pipe.readInt(), pipe.readInt());
            default -> throw new IOException("Not a task");
        };
    }

    /** Finds out what a file is, and whether a slot takes it. */
    record Check(UploadSlot slot) implements SandboxTask {

        private static final byte CODE = 1;
        private static final int NUMBERS = 2 * Integer.BYTES;

        @Override
        public byte[] carryOut(byte[] file) {
            var content = Content.of(file, slot);
            var type = content.type().name().getBytes(StandardCharsets.US_ASCII);
            return ByteBuffer.allocate(NUMBERS + type.length)
                    .putInt(content.pages())
                    .putInt(content.bytes().length)
                    .put(type)
                    .array();
        }

        /** What is kept of a file is how it begins. */
        static Content answer(byte[] answer, byte[] file) {
            var found = ByteBuffer.wrap(answer);
            int pages = found.getInt();
            int kept = found.getInt();
            var type = Upload.Type.valueOf(
                    new String(answer, NUMBERS, answer.length - NUMBERS, StandardCharsets.US_ASCII));
            return new Content(type, kept == file.length ? file : Arrays.copyOf(file, kept), pages);
        }

        @Override
        public void writeTo(DataOutputStream pipe) throws IOException {
            pipe.writeByte(CODE);
            pipe.writeByte(slot.types().size());
            for (var type : slot.types()) {
                pipe.writeUTF(type.name());
            }
            pipe.writeInt(slot.maxBytes());
            pipe.writeInt(slot.maxPages());
        }

        private static Check read(DataInputStream pipe) throws IOException {
            var types = EnumSet.noneOf(Upload.Type.class);
            for (int left = pipe.readByte(); left > 0; left--) {
                types.add(Upload.Type.valueOf(pipe.readUTF()));
            }
            return new Check(new UploadSlot(types, pipe.readInt(), pipe.readInt()));
        }
    }

    /**
     * Draws a page.
     *
     * @param page from 0
     * @param side at most so many pixels
     */
    record Draw(Upload.Type type, int page, int side) implements SandboxTask {

        private static final byte CODE = 2;

        @Override
        public byte[] carryOut(byte[] file) throws IOException {
            return PageDrawing.png(PageDrawing.page(type, file, page, side));
        }

        @Override
        public void writeTo(DataOutputStream pipe) throws IOException {
            pipe.writeByte(CODE);
            pipe.writeUTF(type.name());
            pipe.writeInt(page);
            pipe.writeInt(side);
        }
    }
}
