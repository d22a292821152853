package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import id.pendopo.cases.Draft;
import id.pendopo.cases.Drafts;
import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Offer;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The form of every service on offer, asked on a phone. */
@PendopoTest
class EveryFormTest {

    @Autowired
    Guests guests;

    @Autowired
    Drafts drafts;

    @Autowired
    Catalog catalog;

    @LocalServerPort
    int port;

    @Test
    void everyPageOfEveryFormCanBeAskedOnAPhone() {
        var guest = guests.citizen("Pemohon Semua Layanan");
        try (var phone = Browser.onPhone(port)) {
            guests.enter(guest, phone, port);
            for (var offer : catalog.offers(Guests.PROVINCE)) {
                var draft = start(guest, offer);
                for (int page = 1; page <= draft.service().form().pages().size(); page++) {
                    phone.open(address(draft) + "/pages/" + page);
                    phone.looksRight("form-" + offer.code() + "-" + page);
                }
                phone.open(address(draft) + "/check");
                phone.isAccessible();
            }
        }
    }

    @Test
    void itemsComeAndGoWithoutAScript() {
        var guest = guests.citizen("Pemohon Dua Sumur");
        var offer = catalog.offers(Guests.PROVINCE).stream()
                .filter(each -> each.code().equals("ground-water-licence"))
                .findFirst()
                .orElseThrow();
        var draft = start(guest, offer);
        try (var phone = Browser.onPhoneWithoutScript(port)) {
            guests.enter(guest, phone, port);
            phone.open(address(draft) + "/pages/3");
            var page = phone.page();
            page.locator("#f-wells-0-name").fill("Sumur depan");
            page.getByText("Tambah: Sumur").click();
            page.locator("#f-wells-1-name").fill("Sumur belakang");
            page.getByText("Hapus Sumur 1").click();
            page.locator("#f-wells-1-name")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

            assertThat(page.locator("#f-wells-0-name").inputValue()).isEqualTo("Sumur belakang");
            assertThat(drafts.get(guest.actor(), draft.key()).data())
                    .containsEntry("wells", java.util.List.of(Map.of("name", "Sumur belakang")));
        }
    }

    private Draft start(Guests.Guest guest, Offer offer) {
        var variant = offer.definition().variants().getFirst();
        var kinds = variant.applicants().isEmpty() ? offer.definition().applicants() : variant.applicants();
        ApplicantKind kind = kinds.getFirst();
        return drafts.start(
                guest.actor(),
                new Drafts.Start(
                        Guests.PROVINCE,
                        offer.code(),
                        variant.code(),
                        kind,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()));
    }

    private static String address(Draft draft) {
        return "/my/drafts/" + draft.key().region() + "/" + draft.key().id();
    }
}
