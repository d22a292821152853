package id.pendopo.innovation.index;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.innovation.index.Imports.Taken;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PendopoTest
class ImportsTest {

    private static final String HEAD =
            "innovation,name,affair,agency,applied,record,row,level,basis,figure,link,note\n";
    private static final RegionCode SAMPANG = RegionCode.of("35.27");
    private static final RegionCode SUMENEP = RegionCode.of("35.29");

    @Autowired
    Imports imports;

    @Autowired
    Assessments assessments;

    @Autowired
    Colleagues colleagues;

    private Actor officer = Actor.system(SAMPANG);

    @BeforeEach
    void somebody() {
        officer = colleagues.officer(SAMPANG, "DINKES");
    }

    @Test
    void whatIsExportedIsTakenBackUnchanged() {
        var place = new Place(SAMPANG, 2026);
        int number = assessments.enter(
                officer, place, Colleagues.innovation("Obat, \"cepat\"; dan =murah", "health", "DINKES"));
        assessments.fill(officer, place, number, "33", 0, people("-5 dari daftar\nbaris kedua, \"ya\"", "215"));
        assessments.fill(officer, place, 0, "12", 0, people("'=1+1", ""));
        var file = RowsFile.write(assessments.get(officer, place));
        assertThat(text(file)).contains("'-5 dari daftar", "''=1+1").doesNotContain(",=", ",-", ",\"-");

        var again = imports.take(officer, place, file);
        assertThat(again.faults()).isEmpty();
        assertThat(again.filled()).isZero();
        assertThat(again.same()).isEqualTo(2);

        // and as another region's own, where nothing stands yet
        var other = colleagues.officer(SUMENEP, "DINKES");
        var there = new Place(SUMENEP, 2026);
        var taken = imports.take(other, there, file);
        assertThat(taken).isEqualTo(new Taken(1, 2, 0, List.of()));
        assertThat(text(RowsFile.write(assessments.get(other, there)))).isEqualTo(text(file));
    }

    @Test
    void noCellIsAFormulaWhereverASpreadsheetSplitsALine() {
        assertThat(RowsFile.cell("Tajuk;=2+2;akhir")).isEqualTo("\"Tajuk;'=2+2;akhir\"");
        assertThat(RowsFile.cell("Tajuk; @ada;\"=2+2;-1")).isEqualTo("\"Tajuk; '@ada;\"\"'=2+2;'-1\"");
        assertThat(RowsFile.cell("=2+2")).isEqualTo("'=2+2");
        assertThat(RowsFile.cell("1+1=2; a-b")).isEqualTo("\"1+1=2; a-b\"");
    }

    @Test
    void theWholeTableOfARegionIsTakenBackByOneOfItsAgencies() {
        var place = new Place(SUMENEP, 2028);
        var teacher = colleagues.officer(SUMENEP, "DINDIK");
        int number =
                assessments.enter(teacher, place, Colleagues.innovation("Kelas;=2+2;akhir", "education", "DINDIK"));
        assessments.fill(teacher, place, number, "33", 0, people("di sini;'=1+1\n;\t-1", "215"));
        var health = colleagues.officer(SUMENEP, "DINKES");
        var file = text(RowsFile.write(assessments.get(health, place)));

        assertThat(imports.take(health, place, file.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Taken(0, 0, 1, List.of()));

        // another agency's line that was changed is still refused, and by its number
        var changed = file.replace("di sini", "di sana");
        assertThat(imports.take(health, place, changed.getBytes(StandardCharsets.UTF_8))
                        .faults())
                .extracting(fault -> fault.why().slug())
                .containsExactly("index-not-yours");
    }

    @Test
    void aChangedRowIsANewRevision() {
        var place = new Place(SAMPANG, 2027);
        assertThat(take(
                        place,
                        HEAD + "0,,,,,,12,2,,,,Keputusan 1\n1,Kelas Terapung,education,DINKES,,,35,3,,,,Video\n"))
                .isEqualTo(new Taken(1, 2, 0, List.of()));
        assertThat(take(place, HEAD.replace(',', ';') + "0;;;;;;12;3;;;;Keputusan 1\r\n;;;;;;1;;;;;\r\n"))
                .isEqualTo(new Taken(0, 1, 0, List.of()));

        assertThat(assessments.history(officer, place, 0, "12"))
                .extracting(said -> said.entry().level())
                .containsExactly(3, 2);
    }

    @Test
    void everyBadLineIsNamedAndNothingIsTaken() {
        var place = new Place(SAMPANG, 2028);
        var file = HEAD
                + "0,,,,,,12,2,,,,\"dua\nbaris\"\n" // line 2 and 3, and fine
                + "0,,,,,,99,2,,,,x\n"
                + "0,,,,,,1,4,,,,x\n"
                + "0,,,,,,2a,NaN,,,,x\n"
                + "0,,,,,,2b,1,,,,\n"
                + "0,,,,,,12,1,,,,lagi\n"
                + "3,Lompat Nomor,health,DINKES,,,16,1,,,,x\n"
                + "1,Bukan Urusan,cows,DINKES,,,16,1,,,,x\n"
                + "1,Milik Lain,health,DINDIK,,,16,1,,,,x\n"
                + "1,Tautan,health,DINKES,,,16,1,,,javascript:1,x\n"
                + "1,Tautan,health,DINKES,,,33,3,people,215,,x\n"
                + "1,Nama Lain,health,DINKES,,,17,1,,,,x\n"
                + "2,Entah Kapan,health,DINKES,17-3-2025,,16,1,,,,x\n"
                + "2,Entah Apa,health,DINKES,,tidak-ada,16,1,,,,x\n";

        var taken = take(place, file);

        assertThat(taken.faults())
                .extracting(fault -> fault.line() + " " + fault.why().slug())
                .containsExactly(
                        "4 index-file-row",
                        "5 index-level",
                        "6 index-level",
                        "7 index-evidence",
                        "8 index-file-twice",
                        "9 index-file-number",
                        "10 index-affair",
                        "11 index-not-yours",
                        "12 index-link",
                        "13 index-figure-level",
                        "14 index-file-other",
                        "15 index-file-day",
                        "16 index-record");
        assertThat(assessments.get(officer, place).all())
                .allMatch(cell -> cell.entry().isEmpty());
        assertThat(assessments.get(officer, place).innovations()).isEmpty();
    }

    @Test
    void whatIsNoSuchTableIsRefused() {
        var place = new Place(SAMPANG, 2029);
        AssessmentsTest.refused("index-file-columns", () -> take(place, "a,b\n1,2\n"));
        AssessmentsTest.refused("index-file-columns", () -> take(place, ""));
        AssessmentsTest.refused("index-file-fields", () -> take(place, HEAD + "0,1,2\n"));
        AssessmentsTest.refused("index-file-csv", () -> take(place, HEAD + "0,\"x\" y,,,,,,,,,,\n"));
        AssessmentsTest.refused(
                "index-file-utf8", () -> imports.take(officer, place, new byte[] {(byte) 0xC3, (byte) 0x28}));
        AssessmentsTest.refused("index-file-long", () -> take(place, HEAD + "0,,,,,,1,,,,,\n".repeat(20_001)));
        AssessmentsTest.refused(
                "index-not-yours", () -> imports.take(colleagues.officer(SUMENEP, "DINKES"), place, new byte[0]));
    }

    private Taken take(Place place, String csv) {
        return imports.take(officer, place, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Filling people(String note, String figure) {
        return new Filling(
                2,
                figure.isEmpty() ? "" : "people",
                figure.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(figure)),
                note,
                "",
                Optional.empty());
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
