package id.pendopo.innovation.web.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.innovation.ideas.Folk;
import id.pendopo.innovation.records.Keepers;
import id.pendopo.innovation.wishes.NewWish;
import id.pendopo.innovation.wishes.Wanting;
import id.pendopo.innovation.wishes.WishAnswering;
import id.pendopo.innovation.wishes.WishVerdict;
import id.pendopo.innovation.wishes.Wishes;
import id.pendopo.innovation.wishes.Wishing;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PendopoTest
class WishPagesTest {

    private static final RegionCode LAMONGAN = RegionCode.of("35.24");

    @Autowired
    MockMvcTester http;

    @Autowired
    Wanting wanting;

    @Autowired
    Folk folk;

    @Autowired
    Wishing wishing;

    @Autowired
    WishAnswering answering;

    @Autowired
    Wishes wishes;

    @Test
    void everybodySeesWhoAskedAndWhatWasAnswered() {
        var owner = wanting.office(Keepers.PROVINCE, "Dinas Pemilik");
        var asking = wanting.office(LAMONGAN, "Dinas Peminta Terbuka");
        var code = wanting.innovation(owner, 2024);
        var id = wanting.ask(asking, code);
        answering.answer(owner.actor(), id, WishVerdict.NO, "Perangkatnya belum stabil.", Optional.empty());

        assertThat(http.get().uri("/innovations/requests?code=" + code))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Dinas Peminta Terbuka", "Kabupaten Lamongan", "Ditolak", "kepala perangkat daerah atas nama");
        assertThat(http.get().uri("/innovations/requests/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Perangkatnya belum stabil.", "sekretariat@contoh.go.id")
                .doesNotContain(
                        "Kelola permintaan ini", asking.actor().account().toString());
        assertThat(http.get().uri("/innovations/" + code))
                .hasStatusOk()
                .bodyText()
                .contains("Dinas Peminta Terbuka", "Ditolak");
    }

    @Test
    void onlyWhoSpeaksForAnOfficeIsOfferedToAsk() {
        var code = wanting.innovation(wanting.office(Keepers.PROVINCE, "Dinas Pemilik"), 2024);
        var officer = folk.officer("Pengelola Peminta", Roles.INNOVATION_OFFICER, "DINKES");
        for (var page : List.of("/innovations/" + code, "/innovations/requests?code=" + code)) {
            assertThat(http.get().uri(page).cookie(session(officer)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/hub/wishes/new?code=" + code, "Kami ingin ini juga");
            assertThat(http.get().uri(page).cookie(session(folk.citizen("Warga Biasa"))))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Permintaan diajukan oleh pengelola inovasi atau kepala perangkat daerah")
                    .doesNotContain("/hub/wishes/new", "Kami ingin ini juga");
            assertThat(http.get().uri(page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Permintaan diajukan oleh pengelola inovasi atau kepala perangkat daerah")
                    .doesNotContain("/hub/wishes/new", "Kami ingin ini juga");
        }
    }

    private Cookie session(Folk.Person person) {
        return new Cookie("pendopo-session", folk.session(person));
    }

    @Test
    void whatIsReplicatedSaysSoInTheGallery() {
        var owner = wanting.office(Keepers.PROVINCE, "Dinas Pemilik");
        var asking = wanting.office(LAMONGAN, "Dinas Peminta");
        var code = wanting.innovation(owner, 2024);
        wanting.carryThrough(owner, asking, wanting.ask(asking, code), wishes.today());
        assertThat(http.get().uri("/innovations/" + code))
                .hasStatusOk()
                .bodyText()
                .contains("Direplikasi", "Sudah direplikasi satu kali di satu daerah lain.");
        assertThat(http.get().uri("/innovations?stage=REPLICATED"))
                .hasStatusOk()
                .bodyText()
                .contains(code);
    }

    @Test
    void theDeskIsNotForStrangersAndTheListIsSafe() {
        var owner = wanting.office(Keepers.PROVINCE, "Dinas Pemilik");
        var asking = wanting.office(LAMONGAN, "Dinas Peminta");
        var form = wanting.form(asking, wanting.innovation(owner, 2024));
        wishing.ask(
                asking.actor(),
                new NewWish(form.code(), form.agency(), 1, "", "=1+1", "<script>alert(1)</script>", "@kantor"));
        assertThat(http.get().uri("/innovations/requests.csv"))
                .hasStatusOk()
                .bodyText()
                .contains(",'=1+1")
                .doesNotContain(",=1+1");
        var id = wishes.mine(asking.actor()).asked().getFirst().id();
        assertThat(http.get().uri("/innovations/requests/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert(1)");
        assertThat(http.get().uri("/innovations/requests?state=x&code=../x&page=-1"))
                .hasStatusOk();
        assertThat(http.get().uri("/innovations/requests?code=tidak-ada")).hasStatus(404);
        assertThat(http.get().uri("/innovations/requests/00000000-0000-0000-0000-000000000000"))
                .hasStatus(404);
        assertThat(http.get().uri("/innovations/requests/x")).hasStatus(404);
    }
}
