package id.pendopo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Letters, signers and judges for tests of documents. */
final class Papers {

    static final String LONG_NAME = "Perkumpulan Nelayan " + "Samuderaindonesiaraya".repeat(6) + " dan Rekan-Rekan "
            + "yang namanya sangat panjang sekali ".repeat(4).strip();

    static final String BODY = """
            <h1>KEPUTUSAN KEPALA DINAS</h1>
            <p class="center">Nomor: {{number}}</p>
            <table class="pairs">
              <tr><td>Nama pemegang</td><td>: {{holder}}</td></tr>
              {{#wells}}<tr><td>Sumur {{name}}</td><td>: {{place}}</td></tr>{{/wells}}
            </table>
            <h2>Menetapkan</h2>
            <ol><li>Izin diberikan kepada {{holder}}.</li><li>Keputusan ini berlaku sejak ditetapkan.</li></ol>
            """;

    private Papers() {}

    static Letters letters() {
        return new Letters(new Wording());
    }

    static DocumentSettings settings() {
        return new DocumentSettings(
                "", "https://pendopo.example", java.time.ZoneId.of("Asia/Jakarta"), java.time.Duration.ofDays(14));
    }

    static DemoAuthority authority(InstantSource clock) throws Exception {
        return new DemoAuthority(settings(), clock);
    }

    static LetterParts parts(String code) {
        return new LetterParts(
                "Keputusan " + code,
                "Dinas Penanaman Modal dan PTSP",
                Locale.of("id"),
                new LetterParts.Head(
                        "PEMERINTAH PROVINSI JAWA TIMUR",
                        "DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU",
                        List.of("Jalan Contoh 1, Surabaya")),
                "https://pendopo.example/v/" + code,
                new LetterParts.SignatureBlock(
                        "Surabaya, 24 November 2026",
                        List.of("a.n. Gubernur Jawa Timur", "Kepala Dinas"),
                        "Kepala Dinas Contoh " + LONG_NAME,
                        List.of("Pembina Utama Madya", "NIP 000000000000000000")));
    }

    static Map<String, Object> values(String number) {
        return Map.of(
                "number",
                number,
                "holder",
                LONG_NAME + " <b>&\"'",
                "wells",
                List.of(
                        Map.of("name", "A", "place", "Jalan " + "Panjang".repeat(30)),
                        Map.of("name", "B", "place", "ꦗꦮ \u202Eterbalik 👍 −7,25° LS")));
    }

    static byte[] decree(String number) {
        return letters().render(LetterTemplate.of(BODY), values(number), parts("ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
    }

    static SigningRequest request(UUID account, String passphrase) {
        return new SigningRequest(account, "Penetapan izin", "Surabaya", passphrase.toCharArray());
    }

    static void assertPdfA2b(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                var judge = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = judge.validate(parser);
            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
