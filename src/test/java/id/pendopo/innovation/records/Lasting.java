package id.pendopo.innovation.records;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.index.Colleagues;
import id.pendopo.innovation.records.Handover.Item;
import id.pendopo.innovation.records.Sheet.Cost;
import id.pendopo.innovation.records.Sheet.Declared;
import id.pendopo.innovation.records.Sheet.Footing;
import id.pendopo.innovation.records.Sheet.Link;
import id.pendopo.innovation.records.Sheet.Media;
import id.pendopo.innovation.records.Sheet.Results;
import id.pendopo.innovation.records.Sheet.Story;
import id.pendopo.innovation.records.Sheet.Theme;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.ServiceFinished;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Running innovations with everything there is to show of one, and one of which little is known. */
@Component
public class Lasting {

    private static final String LONGEST =
            "Jemput Bola Pelayanan Administrasi Kendaraan Bermotor Terpadu Malam Hari di Desa Terpencil, Pulau Kecil dan "
                    + "Kawasan Pegunungan bersama Pemerintah Desa dan Karang Taruna Jawa Timur Edisi Kedua";

    private final Innovations innovations;
    private final RecordPictures pictures;
    private final Behind behind;
    private final Handovers handovers;
    private final Colleagues colleagues;
    private final Happening happening;

    Lasting(
            Innovations innovations,
            RecordPictures pictures,
            Behind behind,
            Handovers handovers,
            Colleagues colleagues,
            Happening happening) {
        this.innovations = innovations;
        this.pictures = pictures;
        this.behind = behind;
        this.handovers = handovers;
        this.colleagues = colleagues;
        this.happening = happening;
    }

    /** Lets services be finished. */
    @Component
    record Happening(ApplicationEventPublisher events, Transactions transactions) {}

    /** With a picture, results before and after, people, a hand-over and a name as long as may be. */
    public String whole(String agency) {
        var keeper = colleagues.officer(Keepers.PROVINCE, agency);
        var service = "service-" + UUID.randomUUID();
        var since = YearMonth.from(innovations.today(Keepers.PROVINCE)).minusMonths(8);
        IntStream.rangeClosed(-8, 7).forEach(each -> {
            var month = since.plusMonths(each);
            finish(service, month, each == -3 ? 3 : 9 + each + (each < 0 ? 0 : 8), each < 0 ? 9 : 3);
        });
        var picture = pictures.take(keeper, Keepers.PROVINCE, agency, new ByteArrayInputStream(photo()));
        var code = innovations.bear(
                keeper,
                new NewInnovation(
                        Keepers.owner(Keepers.PROVINCE, agency),
                        State.RUNNING,
                        sheet(service, since, picture),
                        "dicatat dari buku inovasi 2025"));
        var behindIt = colleagues.officer(Keepers.PROVINCE, agency);
        behind.name(keeper, code, behindIt.account(), "penggagas dan pengemudi motor keliling");
        behind.agree(behindIt, code);
        behind.name(keeper, code, keeper.account(), "");
        innovations.honour(Keepers.secretariat(), code, Award.of(2025, "Kovablik Jatim", "Top 45", "Keputusan contoh"));
        innovations.look(keeper, code, "diperiksa bersama kepala unit", Optional.of(4));
        handovers.start(
                Keepers.secretariat(),
                Keepers.PROVINCE,
                agency,
                innovations.today(Keepers.PROVINCE),
                "Kepala dinas baru dilantik");
        handovers.done(keeper, code, handovers.of(code).getFirst().id(), Item.REGULATION);
        return code;
    }

    /** Of which nothing but its name is known, and nobody is left. */
    public String neglected(String agency) {
        var keeper = colleagues.officer(Keepers.PROVINCE, agency);
        var code = innovations.bear(
                keeper,
                new NewInnovation(
                        new Owner(Keepers.PROVINCE, agency, "Dinas Contoh", ""),
                        State.RUNNING,
                        Sheet.titled("Nyaris tak tercatat"),
                        "hanya namanya yang diketahui"));
        innovations.look(keeper, code, "", Optional.of(0));
        return code;
    }

    private Sheet sheet(String service, YearMonth since, UUID picture) {
        int year = innovations.today(Keepers.PROVINCE).getYear();
        return new Sheet(
                new Story(
                        LONGEST,
                        "Petugas datang ke balai desa setelah jam kerja, sehingga warga yang bekerja di sawah tidak "
                                + "kehilangan sehari upah.",
                        "Kantor berjarak 40 km dan tutup ketika warga pulang dari sawah.",
                        "Sehari perjalanan, dua kali datang karena berkas kurang.",
                        "Satu malam di balai desa, berkas diperiksa di tempat."),
                new Theme("governance", "tax", new TreeSet<>(List.of(10, 16))),
                new Footing(
                        Optional.of(since.atDay(1)),
                        Optional.empty(),
                        new TreeSet<>(List.of(year, year + 1)),
                        Optional.of(6),
                        List.of("Kabupaten contoh di provinsi tetangga")),
                new Media(
                        List.of(new Link("Buku panduan petugas", "https://contoh.go.id/panduan.pdf")),
                        Optional.of("https://www.youtube.com/watch?v=contoh"),
                        Optional.of(picture),
                        "Petugas melayani warga di balai desa pada malam hari"),
                new Results(
                        Optional.of(service),
                        Optional.of(since),
                        List.of(new Declared(
                                "Warga yang membatalkan", "12 dari 100", "3 dari 100", "Catatan loket 2025")),
                        Optional.of(new Cost(
                                "perjalanan pulang pergi",
                                Optional.of(85_000L),
                                Optional.of(5_000L),
                                "Laporan evaluasi 2025 halaman 4"))),
                List.of(new Link("Buku inovasi daerah 2025", "")));
    }

    private void finish(String service, YearMonth month, int cases, int days) {
        happening.transactions().write(Keepers.PROVINCE, () -> {
            IntStream.range(0, cases)
                    .forEach(i -> happening
                            .events()
                            .publishEvent(finished(Keepers.PROVINCE, service, month.atDay(5 + i % 20), days + i % 4)));
        });
    }

    static ServiceFinished finished(RegionCode region, String service, LocalDate day, int days) {
        var at = day.atTime(3, 0).toInstant(ZoneOffset.UTC);
        return new ServiceFinished(
                region,
                service,
                "uji",
                "DPMPTSP",
                Actor.Channel.WEB,
                "granted",
                at.minusSeconds(86_400L * days),
                at,
                days,
                days,
                0,
                5,
                days > 6 ? 1 : 0,
                0,
                0,
                Optional.empty(),
                UUID.randomUUID().toString());
    }

    /** A picture of nothing in particular. */
    public static byte[] photo() {
        var image = new BufferedImage(960, 540, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new java.awt.GradientPaint(0, 0, new Color(0x1f6b4a), 960, 540, new Color(0xe0b34a)));
        pen.fillRect(0, 0, 960, 540);
        pen.setPaint(new Color(0x5b3a1e));
        pen.fillPolygon(new int[] {200, 480, 760}, new int[] {300, 140, 300}, 3);
        pen.fillRect(260, 300, 20, 160);
        pen.fillRect(680, 300, 20, 160);
        pen.dispose();
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
