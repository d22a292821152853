package id.pendopo.innovation.ideas;

import id.pendopo.database.Transactions;
import id.pendopo.documents.PagePictures;
import id.pendopo.documents.Upload;
import id.pendopo.documents.UploadSlot;
import id.pendopo.documents.Uploads;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Service;

/**
 * Pictures of ideas. What comes in is checked like every upload, drawn anew and thrown away: neither the place and the
 * camera that a phone writes into it, nor its name, nor who handed it in is kept.
 */
@Service
public class IdeaPictures {

    private static final int LARGEST = 8 * 1024 * 1024;
    private static final UploadSlot SLOT = new UploadSlot(EnumSet.of(Upload.Type.JPEG, Upload.Type.PNG), LARGEST, 1);

    /** A paper of evidence is short; a long one is told in the text. */
    private static final UploadSlot EVIDENCE = new UploadSlot(EnumSet.allOf(Upload.Type.class), LARGEST, 6);

    private final Uploads uploads;
    private final PagePictures drawing;
    private final Transactions transactions;
    private final PictureStore store;
    private final Desk desk;

    IdeaPictures(Uploads uploads, PagePictures drawing, Transactions transactions, PictureStore store, Desk desk) {
        this.uploads = uploads;
        this.drawing = drawing;
        this.transactions = transactions;
        this.store = store;
        this.desk = desk;
    }

    /**
     * Takes evidence in for a form that is being filled in: a picture, or a paper whose pages become pictures, so that
     * nothing of the file itself stays, neither its name nor who wrote or handed it in. Outside a transaction.
     */
    public List<UUID> takeEvidence(Actor actor, InputStream stream) {
        var upload = uploads.store(actor, actor.region(), EVIDENCE, stream, "bukti");
        try {
            return IntStream.rangeClosed(1, upload.pages())
                    .mapToObj(page -> jpeg(drawing.page(upload, page, false)))
                    .map(jpeg -> transactions.write(
                            actor.region(), () -> store.put(actor.region(), jpeg, desk.today(actor.region()))))
                    .toList();
        } finally {
            uploads.remove(actor, actor.region(), upload.id());
        }
    }

    /** Takes a picture in for a form that is being filled in. Outside a transaction. */
    public UUID take(Actor actor, InputStream stream) {
        var upload = uploads.store(actor, actor.region(), SLOT, stream, "foto");
        try {
            var jpeg = jpeg(drawing.page(upload, 1, false));
            return transactions.write(
                    actor.region(), () -> store.put(actor.region(), jpeg, desk.today(actor.region())));
        } finally {
            uploads.remove(actor, actor.region(), upload.id());
        }
    }

    /** Whether this is a picture that waits for its form to be sent. */
    public boolean waits(Actor actor, UUID picture) {
        return transactions.<Boolean>read(actor.region(), () -> store.waits(actor.region(), picture));
    }

    public List<UUID> of(Actor actor, UUID idea) {
        return transactions.read(actor.region(), () -> store.of(actor.region(), idea));
    }

    public Optional<byte[]> bytes(RegionCode region, UUID idea, UUID picture) {
        return transactions.read(region, () -> store.bytes(region, idea, picture));
    }

    /** Smaller for a phone than what we drew, and without its transparency. */
    private static byte[] jpeg(byte[] png) {
        try {
            var drawn = ImageIO.read(new ByteArrayInputStream(png));
            var plain = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
            var pen = plain.createGraphics();
            pen.drawImage(drawn, 0, 0, java.awt.Color.WHITE, null);
            pen.dispose();
            var out = new ByteArrayOutputStream();
            ImageIO.write(plain, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
