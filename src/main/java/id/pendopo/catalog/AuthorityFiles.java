package id.pendopo.catalog;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.RegionCode;
import jakarta.annotation.PostConstruct;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes the rights to sign from {@code services/<region>/authority.yaml} at start; what is known stays as it is. */
@Component
class AuthorityFiles {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorityFiles.class);
    private static final UUID PROGRAM = new UUID(0, 0);

    private final AuthorityStore store;
    private final Transactions transactions;
    private final CatalogSettings settings;
    private final InstantSource clock;

    AuthorityFiles(AuthorityStore store, Transactions transactions, CatalogSettings settings, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        var tree = settings.services().isEmpty()
                ? ServiceTree.ofClassPath()
                : ServiceTree.of(Path.of(settings.services()));
        tree.regions().forEach(region -> load(tree, RegionCode.of(region)));
    }

    private void load(ServiceTree tree, RegionCode region) {
        var findings = new Findings();
        var file = AuthorityCheck.check(tree, region.value(), findings);
        if (findings.hasErrors()) {
            findings.sorted().forEach(finding -> LOG.error("{}", finding));
            return;
        }
        transactions.<Boolean>withoutRegion(() -> {
            for (var entry : file.tree()) {
                for (var service : entry.path("services")) {
                    store.insert(authority(region, service.asString(), entry), PROGRAM, clock.instant());
                }
            }
            return true;
        });
    }

    private static Authority authority(RegionCode region, String service, JsonNode entry) {
        return new Authority(
                region,
                entry.path("office").asString(),
                service,
                entry.path("variant").asString(Authority.ALL_VARIANTS),
                entry.path("role").asString(),
                new Text(
                        entry.path("inName").path("id").asString(),
                        entry.path("inName").path("en").asString()),
                entry.path("instrument").asString(),
                Authority.Kind.valueOf(entry.path("kind").asString("DELEGATION")),
                LocalDate.parse(entry.path("from").asString()),
                Optional.of(entry.path("until").asString(""))
                        .filter(value -> !value.isEmpty())
                        .map(LocalDate::parse),
                entry.path("example").asBoolean(false));
    }
}
