package id.pendopo.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.EnumSet;

/** What is asked of the {@link SandboxProgram}, as it goes through its pipe; the answer is a row of bytes. */
sealed interface SandboxTask {

    byte[] carryOut(byte[] file) throws IOException;

    void writeTo(DataOutputStream pipe) throws IOException;

    static SandboxTask readFrom(DataInputStream pipe) throws IOException {
        return switch (pipe.readByte()) {
            case Check.CODE -> Check.read(pipe);
            case Draw.CODE -> new Draw(Upload.Type.values()[pipe.readByte()], pipe.readInt(), pipe.readInt());
            default -> throw new IOException("Not a task");
        };
    }

    /** Finds out what a file is, and whether a slot takes it. */
    record Check(UploadSlot slot) implements SandboxTask {

        private static final byte CODE = 1;
        private static final int ANSWER = 3 * Integer.BYTES;

        @Override
        public byte[] carryOut(byte[] file) {
            var content = Content.of(file, slot);
            return ByteBuffer.allocate(ANSWER)
                    .putInt(content.type().ordinal())
                    .putInt(content.pages())
                    .putInt(content.bytes().length)
                    .array();
        }

        /** What is kept of a file is how it begins. */
        static Content answer(byte[] answer, byte[] file) {
            var found = ByteBuffer.wrap(answer);
            var type = Upload.Type.values()[found.getInt()];
            int pages = found.getInt();
            int kept = found.getInt();
            return new Content(type, kept == file.length ? file : java.util.Arrays.copyOf(file, kept), pages);
        }

        @Override
        public void writeTo(DataOutputStream pipe) throws IOException {
            int types = 0;
            for (var type : slot.types()) {
                types |= 1 << type.ordinal();
            }
            pipe.writeByte(CODE);
            pipe.writeInt(types);
            pipe.writeInt(slot.maxBytes());
            pipe.writeInt(slot.maxPages());
        }

        private static Check read(DataInputStream pipe) throws IOException {
            int bits = pipe.readInt();
            var types = EnumSet.allOf(Upload.Type.class);
            types.removeIf(type -> (bits & 1 << type.ordinal()) == 0);
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
            pipe.writeByte(type.ordinal());
            pipe.writeInt(page);
            pipe.writeInt(side);
        }
    }
}
