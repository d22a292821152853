package id.pendopo.notify;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Actor.Right;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@PendopoTest
class MessagePagesTest {

    private static final RegionCode TRENGGALEK = RegionCode.of("35.03");

    @Autowired
    MockMvcTester http;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Messages messages;

    @Test
    void anOfficerReadsAndTicksOff() {
        var officer = new Actor(
                Actor.Kind.OFFICER,
                UUID.randomUUID(),
                TRENGGALEK,
                Set.of(Right.own(Roles.ADMINISTRATOR, "DPMPTSP")),
                Actor.Channel.WEB);
        assertThat(as(officer, http.get().uri("/account/messages")))
                .hasStatusOk()
                .bodyText()
                .contains("Belum ada pesan");
        events.publishEvent(new Notice(
                TRENGGALEK,
                officer.account(),
                "law.ending",
                Map.of("citation", "<b>SK 1</b>"),
                "/law/pergub-35-69-2020"));
        assertThat(as(officer, http.get().uri("/account/messages")))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;b&gt;SK 1", "href=\"/law/pergub-35-69-2020\"", "Baru")
                .doesNotContain("<b>SK 1");
        assertThat(as(officer, http.post().uri("/account/messages/read"))).hasStatus3xxRedirection();
        assertThat(messages.unread(officer)).isZero();
        assertThat(as(officer, http.get().uri("/admin/outbox"))).hasStatusOk();
    }

    @Test
    void theOutboxOfTheDemonstrationIsInADemonstrationOnly() {
        assertThat(http.get().uri("/demo/outbox")).hasStatus(404);
    }

    private static MockMvcRequestBuilder as(Actor actor, MockMvcRequestBuilder request) {
        return request.with(user("officer")
                        .authorities(
                                new SimpleGrantedAuthority("ROLE_" + Roles.ADMINISTRATOR),
                                new SimpleGrantedAuthority("KIND_OFFICER")))
                .with(formToken())
                .requestAttr(Actor.REQUEST_ATTRIBUTE, actor);
    }
}
