package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.documents.DocumentState;
import id.pendopo.documents.Documents;
import id.pendopo.kernel.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every service of every region is walked on the real database along each path that its own tests name, to the paper. */
@PendopoTest
class EveryServiceTest {

    private static final Path SERVICES = Path.of("services");
    private static final Path PROVINCE = SERVICES.resolve("35");

    @Autowired
    Hall hall;

    @Autowired
    Walker walker;

    @Autowired
    CaseFiles files;

    @Autowired
    Permits permits;

    @Autowired
    Documents documents;

    static List<Path> scripts() throws IOException {
        try (Stream<Path> all = Files.walk(SERVICES)) {
            return all.filter(file -> file.getNameCount() == 5
                            && file.getName(3).toString().equals("tests"))
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void walksToItsEnd(Path file) {
        var script = Walker.Script.read(file);
        var citizen = hall.citizen();
        prepare(citizen, script, file);

        var number = walker.walk(citizen, script);

        var seen = files.view(citizen, number);
        assertThat(seen.state().name()).isEqualTo(script.ends());
        assertThat(seen.times().finishedAt()).isPresent();
        if (seen.state() == CaseState.GRANTED) {
            assertThat(permits.ofCase(number)).isNotEmpty().allSatisfy(permit -> {
                assertThat(permit.state()).isEqualTo(PermitState.ACTIVE);
                assertThat(documents
                                .find(number.region(), permit.document())
                                .orElseThrow()
                                .state())
                        .isEqualTo(DocumentState.ISSUED);
            });
        }
    }

    /** What must be there before: a permit to renew, a licence that another asks for. */
    private void prepare(Actor citizen, Walker.Script script, Path file) {
        if (script.service().equals("fishing-vessel-licence")) {
            walker.walk(
                    citizen,
                    granted(
                            "fishing-business-licence",
                            script.applicant().equals("PERSON") ? "granted" : "granted-company"));
        }
        if (!script.variant().startsWith("new")) {
            var sibling = file.resolveSibling("granted.yaml");
            var first = Walker.Script.read(sibling);
            if (first.applicant().equals(script.applicant())) {
                walker.walk(citizen, first);
            }
        }
    }

    private static Walker.Script granted(String service, String test) {
        return Walker.Script.read(PROVINCE.resolve(service).resolve("tests").resolve(test + ".yaml"));
    }
}
