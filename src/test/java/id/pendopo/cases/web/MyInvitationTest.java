package id.pendopo.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MyInvitationTest {

    @Test
    void aLongPlaceIsFoldedAndItsSignsAreEscaped() {
        var place = "Jalan Panjang 1, RT 2; Desa Contoh\nKecamatan Megaluh, Kabupaten Jombang, ".repeat(3);
        var at = Instant.parse("2026-12-01T02:30:00Z");

        var text = new MyInvitation("35-2026-000001-1", at, at, "Tinjauan lapangan", place, "Permohonan").text();

        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text).contains("DTSTART:20261201T023000Z\r\n").contains("DTEND:20261201T043000Z\r\n");
        assertThat(text.replace("\r\n ", "")).contains("Jalan Panjang 1\\, RT 2\\; Desa Contoh\\nKecamatan");
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }
}
