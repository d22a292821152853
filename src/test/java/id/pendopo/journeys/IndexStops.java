package id.pendopo.journeys;

import id.pendopo.innovation.index.Assessments;
import id.pendopo.innovation.index.Colleagues;
import id.pendopo.innovation.index.Filling;
import id.pendopo.innovation.index.Place;
import id.pendopo.innovation.index.Results;
import id.pendopo.innovation.index.Verdict;
import id.pendopo.innovation.index.Verification;
import id.pendopo.innovation.index.Verification.Finding;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The innovation index: what is public, and the work on it. */
@Component
class IndexStops implements RoomStops {

    private static final String ROW = "/hub/index/{year}/rows/{subject}/{row}";
    private static final Place OURS = new Place(Guests.PROVINCE, 2026);

    private final Assessments assessments;
    private final Verification verification;
    private final Results results;
    private final Colleagues colleagues;

    IndexStops(Assessments assessments, Verification verification, Results results, Colleagues colleagues) {
        this.assessments = assessments;
        this.verification = verification;
        this.results = results;
        this.colleagues = colleagues;
    }

    @Override
    public List<Stop> open() {
        return List.of(
                Stop.at("/innovations/index", "index-public", () -> {
                    publish();
                    return "/innovations/index?year=2026";
                }),
                Stop.at("/innovations/index", "index-public-none", () -> "/innovations/index?year=2023"),
                Stop.at(
                        "/innovations/index/catalogues/{year}",
                        "index-catalogue",
                        () -> "/innovations/index/catalogues/2026"));
    }

    @Override
    public List<DeskStops.Visit> officers() {
        return List.of(
                new DeskStops.Visit(
                        Roles.INNOVATION_OFFICER,
                        "DINKES",
                        this::work,
                        List.of(
                                Stop.at("/hub/index", "hub-index", () -> "/hub/index"),
                                Stop.at("/hub/index/{year}", "hub-index-year", () -> "/hub/index/2026")
                                        .sent(),
                                Stop.at(
                                                "/hub/index/{year}/rows/{subject}",
                                                "hub-index-rows",
                                                () -> "/hub/index/2026/rows/1")
                                        .sent(),
                                Stop.at(ROW, "hub-index-row", () -> "/hub/index/2026/rows/1/33")
                                        .sent(),
                                Stop.at(ROW, "hub-index-row-returned", () -> "/hub/index/2026/rows/1/16"),
                                Stop.at(
                                        "/hub/index/{year}/what-if",
                                        "hub-index-what-if",
                                        () -> "/hub/index/2026/what-if?target=innovative"),
                                Stop.at("/hub/index/{year}/import", "hub-index-import", () -> "/hub/index/2026/import")
                                        .sent())),
                new DeskStops.Visit(
                        Roles.INNOVATION_SECRETARIAT,
                        "BAPPEDA",
                        () -> {},
                        List.of(
                                Stop.at("/hub/index", "hub-index-secretariat", () -> "/hub/index"),
                                Stop.at(ROW, "hub-index-verdict", () -> "/hub/index/2026/rows/1/35"),
                                Stop.at(
                                        "/hub/index/{year}/publish",
                                        "hub-index-publish",
                                        () -> "/hub/index/2026/publish"))));
    }

    /** Something of everything: verified, lowered, returned and waiting rows. */
    private void work() {
        var officer = colleagues.officer(Guests.PROVINCE, "DINKES");
        var secretary = colleagues.secretariat(Guests.PROVINCE);
        if (!assessments.get(officer, OURS).innovations().isEmpty()) {
            return;
        }
        int one = assessments.enter(officer, OURS, Colleagues.innovation("Antar Obat ke Pulau", "health", "DINKES"));
        assessments.enter(officer, OURS, Colleagues.innovation("Kelas Terapung Bawean", "education", "DINKES"));
        List.of("16", "17", "18", "31", "35").forEach(row -> assessments.fill(officer, OURS, one, row, 0, filling(2)));
        List.of("8", "12", "13a").forEach(row -> assessments.fill(officer, OURS, 0, row, 0, filling(3)));
        judge(secretary, OURS, one, "16", new Finding(1, Verdict.Kind.RETURNED, 0, "Keputusan tidak terbaca"));
        judge(secretary, OURS, one, "31", new Finding(1, Verdict.Kind.LOWERED, 1, "Satu daerah saja"));
        judge(secretary, OURS, 0, "12", new Finding(1, Verdict.Kind.ACCEPTED, 0, ""));
    }

    /** Some regions with indices far apart. */
    private void publish() {
        var codes = List.of("35.01", "35.03", "35.09", "35.17", "35.22", "35.78", "35.79");
        for (int i = 0; i < codes.size(); i++) {
            var place = new Place(RegionCode.of(codes.get(i)), 2026);
            if (results.of(place.region()).isEmpty()) {
                publish(place, 1 + i * 3);
            }
        }
    }

    private void publish(Place place, int innovations) {
        var officer = colleagues.officer(place.region(), "DINKES");
        var secretary = colleagues.secretariat(place.region());
        fill(officer, secretary, place, 0, List.of("8", "12", "6", "7", "13a", "13b", "14", "15", "9", "3", "1"), 3);
        var affairs = List.of("education", "health", "public-works", "housing", "order", "social");
        IntStream.range(0, innovations).forEach(i -> {
            int number = assessments.enter(
                    officer, place, Colleagues.innovation("Inovasi " + i, affairs.get(i % 6), "DINKES"));
            fill(officer, secretary, place, number, List.of("16", "17", "32", "33", "35", "31"), 3);
        });
        results.publish(secretary, place);
    }

    private void fill(Actor officer, Actor secretary, Place place, int subject, List<String> rows, int level) {
        rows.forEach(row -> {
            assessments.fill(officer, place, subject, row, 0, filling(level));
            judge(secretary, place, subject, row, new Finding(1, Verdict.Kind.ACCEPTED, 0, ""));
        });
    }

    private void judge(Actor secretary, Place place, int subject, String row, Finding finding) {
        verification.judge(secretary, place, subject, row, finding);
    }

    private static Filling filling(int level) {
        return new Filling(
                level, "", Optional.empty(), "Keputusan nomor 1 tahun 2025, halaman 3", "", Optional.empty());
    }

    @Override
    public Map<String, String> noPages() {
        return Map.of("/innovations/index/comparison.csv", "figures as a file", "/hub/index/{year}/rows.csv", "a file");
    }
}
