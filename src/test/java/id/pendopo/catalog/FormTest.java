package id.pendopo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

    private static final LoadedService SERVICE = DefinitionReader.read(Assembly.of(
                    ServiceTree.ofClassPath(), new ServiceTree.Folder("35", "research-recommendation"), new Findings())
            .files());
    private static final Facts FACTS = new Facts("new", "PERSON", Map.of(), Map.of());

    private static Map<String, Object> filled() {
        var data = new LinkedHashMap<String, Object>();
        data.put("title", "Pengaruh layanan keliling terhadap kepuasan warga desa");
        data.put("institution", "Universitas Contoh Surabaya");
        data.put("level", "undergraduate");
        data.put("location", "Kabupaten Jombang");
        data.put("from", "2026-02-02");
        data.put("until", "2026-06-30");
        data.put("members", 2);
        return data;
    }

    private static List<String> faults(String name, Object value) {
        var data = filled();
        data.put(name, value);
        return SERVICE.form().check(data, FACTS).stream().map(Fault::path).toList();
    }

    @Test
    void aFilledFormHasNoFault() {
        assertThat(SERVICE.form().check(filled(), FACTS)).isEmpty();
    }

    @Test
    void allFaultsAreToldAtOnceInTheOrderOfTheQuestions() {
        var data = filled();
        data.remove("title");
        data.put("members", "many");
        data.put("level", "kindergarten");
        assertThat(SERVICE.form().check(data, FACTS))
                .extracting(Fault::field)
                .containsExactly("title", "level", "members");
    }

    @Test
    void datesThatDoNotExistAreRefused() {
        assertThat(faults("from", "2026-02-30")).containsExactly("/from");
        assertThat(faults("from", "2026-2-3")).containsExactly("/from");
        assertThat(faults("from", "besok")).containsExactly("/from");
    }

    @Test
    void whatTheFormDoesNotAskIsRefused() {
        assertThat(faults("isAdmin", true)).containsExactly("/isAdmin");
    }

    @Test
    void hiddenCharactersAreRefused() {
        for (var hidden : List.of("\u0000", "\u202E", "\u2066", "\u200F", "\uD800")) {
            assertThat(faults("institution", "Universitas " + hidden + " Contoh"))
                    .containsExactly("/institution");
        }
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeAnythingElseLooksAtIt() {
        assertThat(faults("institution", "x".repeat(1_000_000))).containsExactly("/institution");
        Object deep = "x";
        for (int i = 0; i < 1_000; i++) {
            deep = List.of(deep);
        }
        assertThat(faults("institution", deep)).containsExactly("");
    }

    @Test
    void conditionsBetweenAnswersAreAskedOnceTheAnswersThemselvesAreRight() {
        assertThat(faults("until", "2026-01-01")).containsExactly("/until");
        var data = filled();
        data.remove("until");
        assertThat(SERVICE.form().check(data, FACTS)).hasSize(1);
    }

    @Test
    void oneAnswerOfADraftIsCheckedByItself() {
        assertThat(SERVICE.form().checkField("members", 2)).isEmpty();
        assertThat(SERVICE.form().checkField("members", -1))
                .extracting(Fault::path)
                .containsExactly("/members");
        assertThat(SERVICE.form().checkField("nonsense", "x")).hasSize(1);
    }
}
