package id.pendopo.innovation.web.ideas;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.innovation.ideas.Folk;
import id.pendopo.innovation.ideas.Initiator;
import id.pendopo.innovation.ideas.Sending;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PendopoTest
class IdeaFormTest {

    private static final Pattern OWN = Pattern.compile("/ideas/mine/[0-9a-f-]{36}");

    @Autowired
    MockMvcTester http;

    @Autowired
    Folk folk;

    @Autowired
    Sending sending;

    @Test
    void eachEmptyFieldIsCalledByItsName() {
        assertThat(http.post()
                        .uri("/ideas/new")
                        .cookie(session(folk.citizen("Warga Tergesa")))
                        .with(formToken())
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains(
                        "“Masalahnya” masih kosong", "“Gagasannya” masih kosong", "“Siapa yang terbantu” masih kosong");
    }

    @Test
    void anIdeaLikeItOpensBesideTheFormAndSaysSo() {
        var author = folk.citizen("Warga Pertama");
        sending.send(
                author.actor(),
                Folk.idea("DKP", Initiator.CITIZEN, false, "perahu karam tepi dermaga"),
                Optional.empty());
        assertThat(http.post()
                        .uri("/ideas/similar")
                        .cookie(session(folk.citizen("Warga Kedua")))
                        .param("text", "Warga menunggu lama: perahu karam tepi dermaga")
                        .with(formToken())
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("perahu karam tepi dermaga", "target=\"_blank\" rel=\"noopener\"", "(buka di tab baru)");
        assertThat(http.get().uri("/ideas").cookie(session(author)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("(buka di tab baru)");
    }

    @Test
    void whatWouldBeNamedIsToldAsWhatWouldBe() throws UnsupportedEncodingException {
        var author = folk.citizen("Warga Rahasia");
        sending.send(author.actor(), Folk.idea("DKP", Initiator.CITIZEN, true, "kandang ayam umum"), Optional.empty());
        var mine = http.get()
                .uri("/ideas/mine")
                .cookie(session(author))
                .exchange()
                .getResponse()
                .getContentAsString();
        var own = OWN.matcher(mine);
        assertThat(own.find()).isTrue();
        assertThat(http.get().uri(own.group()).cookie(session(author)))
                .hasStatusOk()
                .bodyText()
                .contains("Nama Anda dirahasiakan", "Bila ditampilkan, nama Anda disebut")
                .doesNotContain("di hub ini", "</p><p class=\"govuk-body\">Nama Anda disebut");
    }

    private Cookie session(Folk.Person person) {
        return new Cookie("pendopo-session", folk.session(person));
    }
}
