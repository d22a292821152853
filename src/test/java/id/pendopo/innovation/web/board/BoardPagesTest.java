package id.pendopo.innovation.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.innovation.board.Founding;
import id.pendopo.innovation.records.Keepers;
import id.pendopo.innovation.records.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PendopoTest
class BoardPagesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Founding founding;

    @Test
    void anybodySeesWhoBoreOneAndWhoNoneAndSinceWhen() {
        assertThat(http.get().uri("/innovations/board?year=2017"))
                .hasStatusOk()
                .bodyText()
                .contains("Papan kewajiban inovasi 2017", "Badan Pendapatan Daerah Provinsi Jawa Timur", "contoh")
                .contains("<svg", "Badan usaha milik daerah: 0 dari");
        assertThat(http.get().uri("/innovations/board?year=2017&kind=REGION&duty=NONE&sort=LAST&lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Kabupaten Pacitan", "None on record")
                .doesNotContain("/innovations/board/35/BAPENDA");
    }

    @Test
    void anAgencyIsLookedIntoDownToItsUnits() {
        assertThat(http.get().uri("/innovations/board/35/BAPENDA?year=2017"))
                .hasStatusOk()
                .bodyText()
                .contains("UPT Bapenda Jombang", "/innovations/samsat-judes", "lahir 2015");
        assertThat(http.get().uri("/innovations/board/35.17?year=2026"))
                .hasStatusOk()
                .bodyText()
                .contains("Kabupaten Jombang", "/innovations/board/35.17/DINKES?year=2026");
    }

    @Test
    void whatMakesNoSenseIsToldSo() {
        assertThat(http.get().uri("/innovations/board?year=1999")).hasStatus(404);
        assertThat(http.get().uri("/innovations/board?year=abc")).hasStatus(400);
        assertThat(http.get().uri("/innovations/board/99.99")).hasStatus(404);
        assertThat(http.get().uri("/innovations/board/35")).hasStatus(404);
        assertThat(http.get().uri("/innovations/board/35/TIDAKADA")).hasStatus(404);
        assertThat(http.get()
                        .uri("/innovations/board")
                        .param("kind", "\u0000<script>")
                        .param("duty", "x")
                        .param("sort", "'")
                        .param("page", "99999999"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>\u0000");
    }

    @Test
    void theOpenDataIsSafeForSpreadsheetsAndReadableByPrograms() {
        var agency = founding.agency("=HYPERLINK(\"http://jahat\")");
        founding.bear(Keepers.PROVINCE, agency.code(), agency.name(), "", 2020, State.RUNNING);
        assertThat(http.get().uri("/innovations/board.csv?year=2020"))
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .contains("year,kind,region,agency,name", "\"'=HYPERLINK(\"\"http://jahat\"\")\"")
                .doesNotContain(",=HYPERLINK");
        assertThat(http.get().uri("/innovations/board.json?year=2017"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rows[?(@.agency == 'BAPENDA')].lastYear")
                .asArray()
                .containsExactly(2015);
    }
}
