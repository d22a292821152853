package id.pendopo.faults;

/** A case of research that stands, and what may be sent about it. */
final class Request {

    static final String GOOD_DATA = """
            {"title": "Pengaruh layanan keliling terhadap kepuasan warga desa", "institution": "Universitas Contoh",
             "level": "undergraduate", "location": "Kabupaten Jombang", "from": "2026-12-02", "until": "2027-03-30",
             "members": 2}""";

    private Request() {}

    /** Hands in a research recommendation, papers and all, by the interface alone. */
    static String handIn(Client applicant) {
        return applicant
                .post("/api/v1/cases", whole(applicant))
                .json()
                .path("number")
                .asString();
    }

    static String whole(Client applicant) {
        return "{\"service\": \"research-recommendation\", \"data\": %s, \"documents\": %s}"
                .formatted(GOOD_DATA, papers(applicant));
    }

    static String papers(Client applicant) {
        var id = applicant
                .upload("/api/v1/documents", "surat.pdf", Files.pdf(""))
                .json()
                .path("id")
                .asString();
        return "{\"campus-letter\": [\"%1$s\"], \"proposal\": [\"%1$s\"], \"identity-card\": [\"%1$s\"]}".formatted(id);
    }

    /** The form with one answer put in the place of another; the value as it stands in JSON. */
    static String with(String field, String value) {
        return GOOD_DATA.replaceFirst(
                "\"" + field + "\": (\"[^\"]*\"|\\d+)",
                java.util.regex.Matcher.quoteReplacement("\"" + field + "\": " + value));
    }

    static String of(String data) {
        return "{\"service\": \"research-recommendation\", \"data\": " + data + "}";
    }
}
