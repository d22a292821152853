package id.pendopo.innovation.web.records;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PendopoTest
class GalleryPagesTest {

    @Autowired
    MockMvcTester http;

    @Test
    void anybodyFindsAnInnovationAndSeesOnWhoseWordItStands() {
        assertThat(http.get().uri("/innovations").param("q", "jujug desa"))
                .hasStatusOk()
                .bodyText()
                .contains("Samsat JUDES", "/innovations/samsat-judes", "Satu inovasi", "Top 99 KIPP 2017");
        assertThat(http.get().uri("/innovations/samsat-judes"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "UPT Bapenda Jombang",
                        "lebih dari 12.000",
                        "dinyatakan oleh sumber",
                        "judes-dekatkan",
                        "Belum ada keterangan tentang",
                        "Tahun anggaran");
        assertThat(http.get().uri("/innovations/kalisat?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("From history", "Nothing is known yet about", "The problem");
    }

    @Test
    void whatIsNotThereIsToldSo() {
        assertThat(http.get().uri("/innovations/tidak-ada")).hasStatus(404);
        assertThat(http.get().uri("/innovations?q=zzzzqq"))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada yang cocok");
        assertThat(http.get()
                        .uri("/innovations")
                        .param("q", "%")
                        .param("goal", "xx")
                        .param("page", "-4")
                        .param("region", "\u0000"))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada yang cocok");
    }

    @Test
    void theGalleryIsNarrowedByRegionAndState() {
        assertThat(http.get().uri("/innovations?region=35.78&stage=JUDGED"))
                .hasStatusOk()
                .bodyText()
                .contains("Surabaya Single Window", "GRMS")
                .doesNotContain("Samsat JUDES", "e-Musrenbang Surabaya");
    }
}
