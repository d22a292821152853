package id.pendopo.catalog;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@PendopoTest
class ServicePagesTest {

    private static final RegionCode JOMBANG = RegionCode.of("35.17");

    @Autowired
    MockMvcTester http;

    @Autowired
    Catalog catalog;

    @Autowired
    Versions versions;

    @Autowired
    Authorities authorities;

    @Autowired
    VersionStore store;

    @Autowired
    Transactions transactions;

    @Test
    void anyoneFindsAServiceInPlainWordsWithTypingErrors() {
        assertThat(http.get().uri("/services?q={q}", "ijin sumurr"))
                .hasStatusOk()
                .bodyText()
                .contains("/services/35/ground-water-licence")
                .doesNotContain("/services/35/route-licence");
        assertThat(http.get().uri("/services?q=xylophone"))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada layanan yang cocok");
        assertThat(http.get().uri("/services?sector=perhubungan&lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Inter-city route licence")
                .doesNotContain("/services/35/objection\"");
        assertThat(http.get().uri("/services?region=99")).hasStatus(404);
    }

    @Test
    void theWholeStandardStandsOnOnePage() {
        assertThat(http.get().uri("/services/35/ground-water-licence?variant=renewal&applicant=COMPANY"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "contoh, bukan nilai resmi",
                        "Rekap pengambilan air",
                        "30 hari kerja",
                        "Tidak dipungut biaya",
                        "Dasar hukum",
                        "keberatan",
                        "Tempat mengurus",
                        "Jl. Johar 17",
                        "/apply/35/ground-water-licence?variant=renewal")
                .doesNotContain("Hasil uji pemompaan", "Bakorwil Jember");
        assertThat(http.get().uri("/services/35/nothing")).hasStatus(404);
    }

    @Test
    void aLayerShowsWhichValuesAreItsOwn() {
        assertThat(http.get().uri("/services/35.17/research-recommendation"))
                .hasStatusOk()
                .bodyText()
                .contains("3 hari kerja", "/services/35.17/research-recommendation/origins");
        assertThat(http.get().uri("/services/35.17/research-recommendation/origins"))
                .hasStatusOk()
                .bodyText()
                .contains("/clock/days", "/properties/village", "letterhead.yaml")
                .doesNotContain("/clock/returnsMax");
    }

    @Test
    void threeQuestionsLeadToServiceAndVariant() {
        assertThat(http.get().uri("/services/wizard")).hasStatusOk().bodyText().contains("name=\"sector\"");
        assertThat(http.get().uri("/services/wizard?sector=kelautan-perikanan"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"applicant\"", "COMPANY")
                .doesNotContain("GOVERNMENT");
        assertThat(http.get().uri("/services/wizard?asked=1&sector=kelautan-perikanan"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Pilih salah satu jawaban");
        assertThat(http.get().uri("/services/wizard?sector=kelautan-perikanan&applicant=COMPANY&asked=3"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"purpose\"", "Pilih salah satu jawaban");
        assertThat(http.get().uri("/services/wizard?sector=kelautan-perikanan&applicant=COMPANY&purpose=RENEWAL"))
                .hasStatusOk()
                .bodyText()
                .contains("/services/35/fishing-vessel-licence?variant=renewal");
    }

    @Test
    void machinesReadFourteenComponentsAndTheForm() {
        assertThat(http.get().uri("/api/v1/services"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].code")
                .asArray()
                .contains("ground-water-licence", "research-recommendation");
        var service = http.get().uri("/api/v1/services/ground-water-licence").exchange();
        assertThat(service).bodyJson().extractingPath("$.standard").asMap().hasSize(14);
        assertThat(service)
                .bodyJson()
                .extractingPath("$.form.properties.wells.maxItems")
                .isEqualTo(20);
        assertThat(service).bodyJson().extractingPath("$.variants[0].code").isEqualTo("new");
        assertThat(http.get().uri("/api/v1/services/research-recommendation?region=35.17"))
                .bodyJson()
                .extractingPath("$.standard.time.days")
                .isEqualTo(3);
        assertThat(http.get().uri("/api/v1/services/nothing")).hasStatus(404);
    }

    @Test
    void anAdministratorSeesVersionsComparesAndChoosesOne() {
        var region = RegionCode.of("35");
        var base = catalog.current(region, "objection").orElseThrow().digest();
        assertThat(as("35", http.get().uri("/admin/services")))
                .hasStatusOk()
                .bodyText()
                .contains("/admin/services/objection", "Terbuka untuk warga");
        assertThat(as("35", http.get().uri("/admin/services/objection")))
                .hasStatusOk()
                .bodyText()
                .contains(base.substring(0, 8), "Berlaku");
        var other = catalog.current(region, "appeal").orElseThrow().digest();
        assertThat(as("35", http.get().uri("/admin/services/objection/compare?before=" + base + "&after=" + other)))
                .hasStatusOk()
                .bodyText()
                .contains("Layanan › Penomoran › buku nomor");
        var chosen = http.post()
                .uri("/admin/services/objection/current")
                .param("digest", base)
                .param("from", catalog.today().plusDays(400).toString());
        assertThat(as("35", http.get().uri("/admin/services/objection/current?digest=" + base)))
                .hasStatusOk()
                .bodyText()
                .contains("Jadikan versi ini berlaku?", base.substring(0, 8));
        assertThat(as("35", chosen)).hasStatus(422).bodyText().contains("Tuliskan alasan versi ini");
        assertThat(as("35", chosen.param("reason", "Waktu baru menurut peraturan")))
                .hasStatus3xxRedirection();
        assertThat(as("35", http.get().uri("/admin/services/objection")))
                .bodyText()
                .contains("Alasan: Waktu baru menurut peraturan");
        assertThat(versions.of(region, "objection").getFirst().from())
                .contains(catalog.today().plusDays(400));
        assertThat(as("35", http.get().uri("/admin/services/objection/" + base + ".zip")))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/zip");
    }

    @Test
    void anAdministratorSeesWhoMaySignWhat() {
        assertThat(as("35", http.get().uri("/admin/authorities")))
                .hasStatusOk()
                .bodyText()
                .contains("ground-water-licence", "delegasi", "a.n. Gubernur Jawa Timur", "Pelimpahan");
    }

    @Test
    void anAdministratorIsWarnedOfServicesThatAreSignedByAnExample() {
        assertThat(authorities.onExamples(authorities.standings(RegionCode.of("35"))))
                .contains("ground-water-licence", "appeal");
        assertThat(as("35", http.get().uri("/admin/authorities?lang=en")))
                .hasStatusOk()
                .bodyText()
                .contains("role=\"alert\"", "rest on an example", "href=\"/admin/law/new\"");
    }

    @Test
    void anAdministratorGivesARightToSignWithItsInstrument() {
        assertThat(as("35", http.get().uri("/admin/authorities/new")))
                .hasStatusOk()
                .bodyText()
                .contains("arts-event-recommendation/new", "Dasar hukum");
        assertThat(as("35", granting("", "2031-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#instrument\"", "Pilih dasar hukumnya");
        var instrument = authorities.of(RegionCode.of("35")).stream()
                .filter(one -> one.service().equals("arts-event-recommendation"))
                .findFirst()
                .orElseThrow()
                .instrument();
        assertThat(as("35", granting(instrument, "2031-01-01")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/admin/authorities");
        assertThat(as("35", granting(instrument, "2031-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#from\"");
        assertThat(authorities.of(RegionCode.of("35"))).anySatisfy(one -> {
            assertThat(one.from()).isEqualTo("2031-01-01");
            assertThat(one.role()).isEqualTo(Roles.SECRETARY);
            assertThat(one.variant()).isEqualTo("duplicate");
            assertThat(one.example()).as("its instrument is one").isTrue();
        });
    }

    private MockMvcRequestBuilder granting(String instrument, String from) {
        return http.post()
                .uri("/admin/authorities/new")
                .param("what", "arts-event-recommendation/duplicate")
                .param("office", "DPMPTSP")
                .param("role", Roles.SECRETARY)
                .param("nameId", "a.n. Gubernur Jawa Timur")
                .param("nameEn", "on behalf of the Governor of East Java")
                .param("instrument", instrument)
                .param("kind", "MANDATE")
                .param("from", from)
                .param("until", "");
    }

    @Test
    void aProposedVersionIsDeclinedWithAReasonAndWaitsNoMore() {
        var region = RegionCode.of("35");
        var base = catalog.current(region, "objection").orElseThrow().digest();
        var proposed = proposal(region, base);

        assertThat(as("35", declining(proposed, ""))).hasStatus(422);
        assertThat(as("35", declining(base, "tidak perlu"))).hasStatus(409);
        assertThat(as("35", declining(proposed, "Waktu kami sendiri lebih singkat")))
                .hasStatus3xxRedirection();
        assertThat(as("35", http.get().uri("/admin/services/objection")))
                .hasStatusOk()
                .bodyText()
                .contains("Usulan ini ditolak: Waktu kami sendiri lebih singkat");
        assertThat(versions.of(region, "objection"))
                .filteredOn(version -> version.digest().equals(proposed))
                .singleElement()
                .matches(version -> !version.isProposed());
        assertThat(catalog.current(region, "objection").orElseThrow().digest()).isEqualTo(base);
    }

    private MockMvcRequestBuilder declining(String digest, String reason) {
        return http.post()
                .uri("/admin/services/objection/decline")
                .param("digest", digest)
                .param("reason", reason);
    }

    /** The same files with one line more: another version, which nobody has chosen. */
    private String proposal(RegionCode region, String digest) {
        var files = new TreeMap<>(versions.texts(region, digest));
        files.merge("service.yaml", "\n# usulan\n", String::concat);
        var changed = ServiceFiles.alone(region, "objection", files);
        transactions.<Boolean>withoutRegion(() -> store.keep(changed, Instant.EPOCH, "uji"));
        return changed.digest();
    }

    @Test
    void aVersionWrittenBackAsFilesIsTheSameVersion(@TempDir Path folder) {
        var digest = catalog.current(JOMBANG, "research-recommendation")
                .orElseThrow()
                .digest();
        versions.export(JOMBANG, digest, folder);
        assertThat(Files.exists(folder.resolve("35.17/research-recommendation/service.yaml")))
                .isTrue();
        var tree = ServiceTree.of(folder);
        var files = tree.below("35.17/research-recommendation/");
        assertThat(ServiceFiles.alone(JOMBANG, "research-recommendation", files).digest())
                .isEqualTo(digest);
    }

    private static MockMvcRequestBuilder as(String region, MockMvcRequestBuilder request) {
        var actor = new Actor(
                Actor.Kind.OFFICER,
                UUID.randomUUID(),
                RegionCode.of(region),
                Set.of(Actor.Right.own(Roles.ADMINISTRATOR, "DPMPTSP")),
                Actor.Channel.WEB);
        return request.with(
                        user("administrator").authorities(new SimpleGrantedAuthority("ROLE_" + Roles.ADMINISTRATOR)))
                .with(formToken())
                .requestAttr(Actor.REQUEST_ATTRIBUTE, actor);
    }
}
