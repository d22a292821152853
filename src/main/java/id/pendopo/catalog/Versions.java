package id.pendopo.catalog;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door for who keeps the catalog: which versions there are, in what they differ, whose each value is. */
@Service
public class Versions {

    private static final int REASON_MAX = 500;

    private final VersionStore store;
    private final Transactions transactions;
    private final InstantSource clock;

    Versions(VersionStore store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Codes of all services of a region, published or not. */
    public List<String> services(RegionCode region) {
        return reading(() -> store.services(region));
    }

    /** All versions of a service, newest first. */
    public List<Version> of(RegionCode region, String code) {
        var today = LocalDate.ofInstant(clock.instant(), Catalog.ZONE);
        var versions = reading(() -> store.versions(region, code, today));
        if (versions.isEmpty()) {
            throw unknown(code);
        }
        return versions;
    }

    /** Says no to a version that waits: it stays known, with the reason, and does not wait any more. */
    public void decline(Actor actor, RegionCode region, String code, String digest, String reason) {
        if (!actor.holds(Roles.ADMINISTRATOR) || !actor.region().equals(region)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "catalog-not-yours", "No administrator of " + region);
        }
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new Refusal(Refusal.Kind.INVALID, "catalog-decline-reason", "A version is declined with a reason");
        }
        var version = of(region, code).stream()
                .filter(known -> known.digest().equals(digest))
                .findFirst()
                .orElseThrow(() -> unknown(code));
        boolean declined = version.isProposed()
                && transactions.withoutRegion(
                        () -> store.decline(region, digest, reason.strip(), actor.account(), clock.instant()));
        if (!declined) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "catalog-not-proposed",
                    "Version " + digest + " of " + code + " does not wait");
        }
    }

    public List<Difference> compare(RegionCode region, String before, String after) {
        return Difference.between(files(region, before), files(region, after));
    }

    /** Values that the layer of a region sets, by file and JSON pointer; empty for a service that stands alone. */
    public SortedMap<String, String> origins(RegionCode region, String digest) {
        return files(region, digest).origins();
    }

    /** The merged files as text, by path inside the service. */
    public SortedMap<String, String> texts(RegionCode region, String digest) {
        return files(region, digest).files();
    }

    /** Writes a version back as files, below {@code folder/<region>/<code>}. */
    public void export(RegionCode region, String digest, Path folder) {
        var service = files(region, digest);
        var root = folder.resolve(region.value()).resolve(service.code());
        service.files().forEach((name, text) -> {
            try {
                var file = root.resolve(name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + name + " below " + root, e);
            }
        });
    }

    /** Writes a version as one ZIP file. */
    public void export(RegionCode region, String digest, OutputStream out) throws IOException {
        var service = files(region, digest);
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : service.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(region + "/" + service.code() + "/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private ServiceFiles files(RegionCode region, String digest) {
        return reading(() -> store.files(region, digest)).orElseThrow(() -> unknown(digest));
    }

    private static Refusal unknown(String what) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "catalog-version-unknown", "No version of " + what);
    }

    private <T extends @Nullable Object> T reading(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : transactions.withoutRegion(work);
    }
}
