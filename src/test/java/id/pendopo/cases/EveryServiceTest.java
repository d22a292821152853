package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.documents.DocumentState;
import id.pendopo.documents.Documents;
import id.pendopo.kernel.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
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
            walker.walk(citizen, before(script, file));
        }
    }

    /** The permit that is renewed, amended or replaced: of the same kind of holder. */
    private static Walker.Script before(Walker.Script script, Path file) {
        try (Stream<Path> siblings = Files.list(java.util.Objects.requireNonNull(file.getParent()))) {
            var granted = siblings.sorted()
                    .map(Walker.Script::read)
                    .filter(sibling -> sibling.variant().startsWith("new")
                            && sibling.ends().equals("GRANTED"))
                    .toList();
            return granted.stream()
                    .filter(sibling -> sibling.applicant().equals(script.applicant()))
                    .findFirst()
                    .orElseGet(() -> granted.getFirst().by(script.applicant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Walker.Script granted(String service, String test) {
        return Walker.Script.read(PROVINCE.resolve(service).resolve("tests").resolve(test + ".yaml"));
    }
}
