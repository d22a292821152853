package id.pendopo.catalog;

import id.pendopo.catalog.ServiceTree.Folder;
import id.pendopo.database.Transactions;
import jakarta.annotation.PostConstruct;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes services from the files at start: what is new becomes a version. The first version of a service
 * becomes current by itself; a later one waits for a person, unless the settings say otherwise. Files with errors become
 * nothing: what stands goes on.
 */
@Component
class CatalogLoader {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogLoader.class);
    private static final String PROGRAM = "program";

    private final VersionStore versions;
    private final Transactions transactions;
    private final CatalogSettings settings;
    private final InstantSource clock;

    CatalogLoader(VersionStore versions, Transactions transactions, CatalogSettings settings, InstantSource clock) {
        this.versions = versions;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        var tree = settings.services().isEmpty()
                ? ServiceTree.ofClassPath()
                : ServiceTree.of(Path.of(settings.services()));
        tree.folders().forEach(folder -> load(tree, folder));
    }

    private void load(ServiceTree tree, Folder folder) {
        var assembled = Assembly.of(tree, folder, new Findings()).files();
        if (isKnown(assembled)) {
            return;
        }
        var checked = ServiceCheck.check(tree, folder);
        checked.findings()
                .forEach(finding -> LOG.atLevel(
                                finding.isError() ? org.slf4j.event.Level.ERROR : org.slf4j.event.Level.WARN)
                        .log("{}", finding));
        if (checked.isFit()) {
            transactions.<Boolean>withoutRegion(() -> {
                keep(checked.files());
                return true;
            });
        }
    }

    /** What is a version already was checked when it became one. */
    private boolean isKnown(ServiceFiles files) {
        return transactions.withoutRegion(() -> versions.files(files.region(), files.digest())
                        .filter(files::equals)
                        .isPresent()
                && versions.wasEverCurrent(files.region(), files.code()));
    }

    private void keep(ServiceFiles files) {
        boolean isNew = versions.keep(files, clock.instant(), PROGRAM);
        boolean adopted = isNew && settings.adopt();
        if (adopted || !versions.wasEverCurrent(files.region(), files.code())) {
            var today = LocalDate.ofInstant(clock.instant(), Catalog.ZONE);
            versions.makeCurrent(
                    files.region(),
                    files.code(),
                    files.digest(),
                    new VersionStore.Choice(today, clock.instant(), PROGRAM, ""));
        }
    }
}
