package id.pendopo.demo;

import id.pendopo.catalog.Facts;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.ServiceDefinition.Requirement;
import id.pendopo.documents.UploadSlot;
import id.pendopo.documents.Uploads;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Papers that people of the demonstration hand in: drawn here, with nothing written on them. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class Props {

    private static final int WIDTH = 210;
    private static final int HEIGHT = 297;
    private static final int KINDS = 8;
    private static final int LINES = 18;

    private final Uploads uploads;
    private final List<byte[]> pages =
            IntStream.range(0, KINDS).mapToObj(Props::page).toList();

    Props(Uploads uploads) {
        this.uploads = uploads;
    }

    /** A paper for each slot that this applicant owes for these answers. */
    Map<String, List<UUID>> owed(Actor applicant, LoadedService service, Story story) {
        var script = story.script();
        var facts = new Facts(script.variant(), script.applicant().name(), story.data(), Map.of());
        var papers = new HashMap<String, List<UUID>>();
        for (var requirement : requirements(service, script, facts)) {
            for (var slot : slots(requirement, story.data())) {
                papers.put(slot, List.of(paper(applicant, script.region(), slot)));
            }
        }
        return papers;
    }

    /** A slot that takes a single paper and is owed; the one in which faults are found. */
    static String faulty(LoadedService service, Script script, Map<String, Object> data) {
        var facts = new Facts(script.variant(), script.applicant().name(), data, Map.of());
        return requirements(service, script, facts).stream()
                .filter(requirement -> requirement.each().isEmpty())
                .map(Requirement::slot)
                .findFirst()
                .orElse("file");
    }

    UUID paper(Actor uploader, RegionCode region, String slot) {
        var bytes = pages.get(Math.floorMod(slot.hashCode(), KINDS));
        return uploads.store(uploader, region, UploadSlot.ANY, new ByteArrayInputStream(bytes), slot + ".png")
                .id();
    }

    /** A paper of one page with lines where words would stand. */
    static byte[] pdf() {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var pen = new PDPageContentStream(document, page)) {
                for (int line = 0; line < LINES; line++) {
                    pen.addRect(72, 720 - line * 24f, 420 - line % 4 * 40f, 5);
                    pen.fill();
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Requirement> requirements(LoadedService service, Script script, Facts facts) {
        return service.definition().requirements(script.variant(), script.applicant()).stream()
                .filter(requirement -> requirement
                        .when()
                        .map(when -> service.conditions().holds(when, facts))
                        .orElse(true))
                .toList();
    }

    private static List<String> slots(Requirement requirement, Map<String, Object> data) {
        return requirement
                .each()
                .map(list -> data.get(list) instanceof List<?> items
                        ? IntStream.range(0, items.size())
                                .mapToObj(i -> requirement.slot() + "." + i)
                                .toList()
                        : List.<String>of())
                .orElse(List.of(requirement.slot()));
    }

    /** A sheet with lines where words would stand, and a frame where a stamp or picture would. */
    private static byte[] page(int kind) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.DARK_GRAY);
        pen.fillRect(40, 20, WIDTH - 80, 8);
        pen.setColor(Color.LIGHT_GRAY);
        for (int line = 0; line < 12 + kind; line++) {
            pen.fillRect(24, 48 + line * 9, WIDTH - 48 - line * (7 + kind) % 60, 4);
        }
        frame(pen, kind);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void frame(Graphics2D pen, int kind) {
        pen.setStroke(new BasicStroke(3));
        pen.setColor(Color.GRAY);
        if (kind % 2 == 0) {
            pen.drawOval(WIDTH - 90, HEIGHT - 80, 60, 60);
        } else {
            pen.drawRect(30, HEIGHT - 80, 50, 60);
        }
    }
}
