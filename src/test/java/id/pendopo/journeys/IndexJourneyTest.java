package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import id.pendopo.browser.Visitor;
import id.pendopo.innovation.index.Assessments;
import id.pendopo.innovation.index.Catalogues;
import id.pendopo.innovation.index.Colleagues;
import id.pendopo.innovation.index.Colleagues.Person;
import id.pendopo.innovation.index.Filling;
import id.pendopo.innovation.index.Place;
import id.pendopo.innovation.index.Row;
import id.pendopo.innovation.index.Verdict;
import id.pendopo.innovation.index.Verification;
import id.pendopo.innovation.index.Verification.Finding;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A region fills in its index, a second person verifies it, the least effort is told and done, and the map shows it. */
@PendopoTest
class IndexJourneyTest {

    private static final RegionCode BANGKALAN = RegionCode.of("35.26");
    private static final Place PLACE = new Place(BANGKALAN, 2026);
    private static final String WORK = "/hub/index/2026";
    private static final List<String> AFFAIRS = List.of("education", "public-works", "housing", "order", "social");

    /** With eleven of these and one of 14, divided by twelve, 377 points: an index of 39.59. */
    private static final Map<String, Integer> USUAL = Map.of("16", 3, "17", 3, "32", 2, "33", 2, "35", 2);

    @Autowired
    Assessments assessments;

    @Autowired
    Verification verification;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Desks desks;

    @LocalServerPort
    int port;

    @Test
    void theLeastEffortLeadsToTheNextPredicateAndOntoTheMap() {
        var officer = colleagues.named(BANGKALAN, Roles.INNOVATION_OFFICER, "DINKES", "Pengisi Indeks");
        var secretary = colleagues.named(BANGKALAN, Roles.INNOVATION_SECRETARIAT, "BAPPEDA", "Pemeriksa Indeks");
        try (var phone = Browser.onPhone(port);
                var desk = Browser.onDesktop(port)) {
            var fills = sit(officer, phone);
            var verifies = sit(secretary, desk);
            enter(fills);
            fill(fills);
            verify(fills, verifies);
            others(officer, secretary);
            least(fills);
            raise(fills, verifies);
            publish(fills, verifies);
        }
    }

    private Hands sit(Person person, Visitor visitor) {
        return desks.sit(new Desks.Officer(person.login(), person.actor().account()), visitor)
                .hands();
    }

    private static void enter(Hands officer) {
        officer.visitor().open("/hub/index");
        officer.follow("Tahun 2026");
        officer.visitor().finds("Belum ada inovasi");
        officer.press("Tambah");
        officer.visitor().finds("Isian Nama inovasi belum ada").looksRight("index-enter-empty");
        officer.page().locator("#name").fill("Puskesmas Terapung Madura");
        officer.page().locator("#affair").selectOption("health");
        officer.press("Tambah");
        officer.visitor().finds("Isi tanggal penerapannya").looksRight("index-enter-undated");
        officer.page().locator("#applied-day").fill("17");
        officer.page().locator("#applied-month").fill("3");
        officer.page().locator("#applied-year").fill("2025");
        officer.press("Tambah");
        officer.visitor().finds("Inovasi Puskesmas Terapung Madura ditambahkan");
    }

    /** The five rows that no innovation can do without, each with its evidence. */
    private static void fill(Hands officer) {
        officer.follow("16 Regulasi inovasi daerah");
        officer.page().locator("input[name=level][value='2']").check();
        officer.press("Simpan");
        officer.visitor().finds("Tingkat di atas 0 perlu bukti").looksRight("index-row-without-evidence");
        officer.page().locator("#note").fill("Keputusan Bupati nomor 188/45 tahun 2025, halaman 2");
        officer.page().locator("#file").setInputFiles(Guests.photo("keputusan.jpg"));
        officer.press("Simpan");
        officer.visitor().finds("Baris 16 tersimpan").finds("keputusan.jpg").looksRight("index-row-filled");
        for (var row : List.of("17", "32", "35")) {
            level(officer, 1, row, 1);
        }
        officer.visitor().open(WORK + "/rows/1/33");
        officer.page().locator("input[name=level][value='2']").check();
        officer.page().locator("#basis").selectOption("people");
        officer.page().locator("#figure").fill("120");
        officer.page().locator("#link").fill("https://contoh.id/rekap-kunjungan-2025");
        officer.press("Simpan");
        officer.visitor().finds("Angka itu masuk tingkat 1").looksRight("index-row-other-level");
        officer.page().locator("input[name=level][value='1']").check();
        officer.press("Simpan");
        officer.visitor().finds("Baris 33 tersimpan");
    }

    private static void level(Hands officer, int innovation, String row, int level) {
        officer.visitor().open(WORK + "/rows/" + innovation + "/" + row);
        officer.page().locator("input[name=level][value='" + level + "']").check();
        officer.page().locator("#note").fill("Berkas bukti tingkat " + level + ", halaman 3");
        officer.press("Simpan");
        officer.visitor().finds("Baris " + row + " tersimpan");
    }

    /** What the regulation says is found to be less; whoever filled it in cannot say otherwise. */
    private static void verify(Hands officer, Hands secretary) {
        assertThat(officer.sees("Simpan hasil verifikasi")).isFalse();
        secretary.visitor().open(WORK + "/rows/1/16");
        secretary.page().locator("input[name=kind][value=LOWERED]").check();
        secretary.press("Simpan hasil verifikasi");
        secretary.visitor().finds("Isian Alasan belum ada").looksRight("index-verdict-without-reason");
        secretary.page().locator("input[name=kind][value=LOWERED]").check();
        secretary.page().locator("#found").selectOption("1");
        secretary.page().locator("#reason").fill("Baru keputusan, belum peraturan bupati");
        secretary.press("Simpan hasil verifikasi");
        secretary.visitor().finds("Hasil verifikasi baris 16 tersimpan");
        for (var row : List.of("17", "32", "33", "35")) {
            accept(secretary, 1, row);
        }
        secretary.visitor().open(WORK + "/rows/1");
        secretary.visitor().finds("setelah verifikasi 14").finds("Diturunkan").looksRight("index-rows-verified");
    }

    private static void accept(Hands secretary, int innovation, String row) {
        secretary.visitor().open(WORK + "/rows/" + innovation + "/" + row);
        secretary.page().locator("input[name=kind][value=ACCEPTED]").check();
        secretary.press("Simpan hasil verifikasi");
        secretary.visitor().finds("Hasil verifikasi baris " + row + " tersimpan");
    }

    /** What the other agencies of the region bring. */
    private void others(Person officer, Person secretary) {
        catalogues.get(PLACE.year()).spd().forEach(row -> both(officer, secretary, 0, row.row(), Row.LEVEL_MAX));
        for (int i = 0; i < 11; i++) {
            int number = assessments.enter(
                    officer.actor(),
                    PLACE,
                    Colleagues.innovation("Inovasi Lain " + (i + 1), AFFAIRS.get(i % 5), "DINKES"));
            USUAL.forEach((row, level) -> both(officer, secretary, number, row, level));
        }
    }

    private void both(Person officer, Person secretary, int subject, String row, int level) {
        assessments.fill(
                officer.actor(),
                PLACE,
                subject,
                row,
                0,
                new Filling(level, "", Optional.empty(), "Berkas bukti, halaman 1", "", Optional.empty()));
        verification.judge(secretary.actor(), PLACE, subject, row, new Finding(1, Verdict.Kind.ACCEPTED, 0, ""));
    }

    /** 12.43 points of an innovation are missing: the heaviest row, four steps of it. */
    private static void least(Hands officer) {
        officer.visitor().open(WORK);
        officer.visitor().finds("39,59").finds("Kurang Inovatif").looksRight("index-before");
        officer.follow("Usaha terkecil ke predikat berikutnya");
        officer.visitor()
                .finds("4 langkah.")
                .finds("Indeks naik dari 39,59 menjadi 40,12: Inovatif.")
                .finds("Menambah inovasi tidak membuat langkahnya lebih sedikit.")
                .looksRight("index-least-effort");
        assertThat(officer.page().locator("main tbody tr").allInnerTexts())
                .hasSize(3)
                .allMatch(row -> row.contains("35 Video inovasi"))
                .anyMatch(row -> row.contains("Puskesmas Terapung Madura") && row.contains("1 ke 3"));
    }

    private static void raise(Hands officer, Hands secretary) {
        for (int innovation = 1; innovation <= 3; innovation++) {
            level(officer, innovation, "35", 3);
        }
        secretary.visitor().open(WORK + "/publish");
        secretary.visitor().finds("3 baris menunggu verifikasi").looksRight("index-publish-too-early");
        for (int innovation = 1; innovation <= 3; innovation++) {
            accept(secretary, innovation, "35");
        }
        officer.visitor().open(WORK + "/what-if");
        officer.visitor().finds("40,12").finds("Sangat Inovatif");
    }

    private static void publish(Hands officer, Hands secretary) {
        officer.visitor().open(WORK);
        assertThat(officer.page().locator("main a[href$='/publish']").count()).isZero();
        secretary.visitor().open(WORK + "/publish");
        secretary.visitor().finds("40,12").looksRight("index-publish-now");
        secretary.press("Umumkan");
        secretary.visitor().finds("40,12").looksRight("index-published");
        assertThat(secretary.page().locator(".p-index-map g > title").allTextContents())
                .contains("Kabupaten Bangkalan: 40,12, Inovatif");
        assertThat(secretary.page().locator("main tbody tr").allInnerTexts())
                .anyMatch(row -> row.contains("Kabupaten Bangkalan") && row.contains("40,12"));
    }
}
