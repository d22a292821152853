package id.pendopo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signature below an empty page could be put under anything. */
class DecreeLayoutTest {

    private static final Path DECREE = Path.of("services/35/ground-water-licence/letters/decree.html");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 9, 14, 20})
    void theSignatureNeverStandsAloneHoweverManyWells(int wells) throws Exception {
        for (var name : List.of("Perseroan Contoh", Papers.LONG_NAME)) {
            var pdf = decree(wells, name, "");
            assertThat(lastPage(pdf)).contains("Izin ini berlaku sampai", "Surabaya, 24 November 2026");
        }
    }

    @Test
    void aClauseThatSaysNothingIsLeftOut() throws Exception {
        assertThat(text(decree(1, "Perseroan Contoh", ""))).doesNotContain("Ketentuan khusus");
        assertThat(text(decree(1, "Perseroan Contoh", "Pompa dipasang di bawah 40 m.")))
                .contains("Ketentuan khusus: Pompa dipasang");
    }

    @Test
    void staysPdfA2b() throws Exception {
        Papers.assertPdfA2b(decree(6, Papers.LONG_NAME, "Pompa dipasang di bawah 40 m."));
    }

    private static byte[] decree(int wells, String name, String conditions) throws Exception {
        var list = IntStream.rangeClosed(1, wells)
                .mapToObj(well -> Map.of(
                        "name", "Sumur " + well,
                        "use", "Air baku proses",
                        "latitude", "-7,5361",
                        "longitude", "112,2384",
                        "depth", "80,5",
                        "volume", "45"))
                .toList();
        Map<String, Object> values = Map.of(
                "number", "001/SIPA/DPMPTSP/XI/2026",
                "authority",
                        Map.of("instrument", "Peraturan Gubernur Jawa Timur tentang Pelimpahan Kewenangan (contoh)"),
                "case", Map.of("number", "JTM-2026-000001"),
                "applicant", Map.of("name", name),
                "data",
                        Map.of(
                                "activity", "Industri makanan",
                                "location", "Jalan Contoh No. 1",
                                "village", "Desa Contoh",
                                "regency", "Kabupaten Jombang",
                                "wells", list),
                "conditions", conditions,
                "validUntil", "24 November 2029");
        var template = LetterTemplate.of(Files.readString(DECREE));
        return Papers.letters().render(template, values, Papers.parts("ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
    }

    private static String lastPage(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(document.getNumberOfPages());
            return stripper.getText(document);
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
