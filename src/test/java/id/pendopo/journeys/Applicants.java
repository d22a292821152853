package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.browser.Visitor;
import id.pendopo.cases.CaseNumber;
import java.util.Map;

/** An applicant at a browser: from the form to the receipt. */
final class Applicants {

    /** Answers for the shortest service, for journeys that are about what comes after. */
    static final Map<String, Object> RESEARCH = Map.of(
            "title", "Pengaruh layanan keliling terhadap kepuasan warga desa",
            "institution", "Universitas Contoh Surabaya",
            "level", "undergraduate",
            "location", "Kabupaten Jombang",
            "from", "2027-02-02",
            "until", "2027-03-30",
            "members", "2");

    private static final int PAGES_MAX = 60;

    private Applicants() {}

    /** Begins where the wizard or the page of a service leads to. */
    static void begin(Visitor visitor, String service, String variant) {
        visitor.open("/apply/35/" + service);
        begin(visitor, variant);
    }

    static void begin(Visitor visitor, String variant) {
        visitor.page()
                .locator("input[name=variant][value=%s]".formatted(variant))
                .check();
        new Hands(visitor).press("Mulai");
    }

    /** Answers page by page, hands in every paper, and comes to the page that shows all. */
    static void fill(Visitor visitor, Map<String, Object> answers, Look look) {
        var hands = new Hands(visitor);
        var page = visitor.page();
        for (int i = 0; !page.url().endsWith("/check"); i++) {
            assertThat(i).as("pages of the form, at " + page.url()).isLessThan(PAGES_MAX);
            if (page.url().contains("/papers/")) {
                page.locator("#file").setInputFiles(Guests.photo("berkas-" + i + ".jpg"));
                hands.press("Unggah dan lanjutkan");
                hands.press("Lanjutkan");
            } else {
                look.at(visitor, page.url().replaceAll(".*/", "page-"));
                hands.answer(answers);
                hands.press("Simpan dan lanjutkan");
            }
        }
        look.at(visitor, "check");
    }

    static CaseNumber send(Visitor visitor) {
        visitor.page().locator("#declared").check();
        new Hands(visitor).press("Kirim permohonan");
        visitor.finds("Permohonan Anda sudah kami terima");
        return new CaseNumber(
                visitor.page().locator(".p-received__number").innerText().strip());
    }

    /** The whole, for journeys that are about what comes after. */
    static CaseNumber apply(Visitor visitor, String service, String variant, Map<String, Object> answers) {
        begin(visitor, service, variant);
        fill(visitor, answers, Look.PASSING);
        return send(visitor);
    }

    /** Whether a page is looked at closely (axe, width, a picture) or only passed. */
    interface Look {

        Look PASSING = (_, _) -> {};

        void at(Visitor visitor, String name);

        static Look closely(String prefix) {
            return (visitor, name) -> visitor.looksRight(prefix + "-" + name);
        }
    }
}
