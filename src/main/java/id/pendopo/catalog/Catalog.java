package id.pendopo.catalog;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door to services: what a region offers today, and every version that a case may still run on. */
@Service
@DependsOn("id.pendopo.catalog.CatalogLoader") // whoever asks finds the services of the files loaded
public class Catalog {

    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private static final int REASON_MAX = 500;

    private final VersionStore versions;
    private final Authorities authorities;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Map<String, LoadedService> loaded = new ConcurrentHashMap<>();

    Catalog(VersionStore versions, Authorities authorities, Transactions transactions, InstantSource clock) {
        this.versions = versions;
        this.authorities = authorities;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a region offers today, by name; last what one asks for only after a decision. */
    public List<Offer> offers(RegionCode region) {
        var signable = authorities.signable(region, today());
        var services = reading(() -> versions.currentOf(region, today())).stream()
                .map(digest -> byDigest(region, digest))
                .filter(service -> signable.contains(service.code()))
                .toList();
        var remedies = services.stream()
                .flatMap(service -> service.remedies().stream())
                .map(Remedy::service)
                .collect(Collectors.toSet());
        return services.stream()
                .map(service -> new Offer(region, service.digest(), service.definition()))
                .sorted(Comparator.comparing((Offer offer) -> remedies.contains(offer.code()))
                        .thenComparing(offer -> offer.name().id()))
                .toList();
    }

    /** What a region offers today that fits plain words, best first; typing errors are forgiven. */
    public List<Offer> search(RegionCode region, String words) {
        return new PlainWords(offers(region))
                .find(words).stream().map(PlainWords.Hit::offer).toList();
    }

    /** Regions that offer services. */
    public List<RegionCode> regions() {
        return reading(versions::regions);
    }

    /** The region of this code, where it offers services. */
    public RegionCode offering(String region) {
        return regions().stream()
                .filter(code -> code.value().equals(region))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "catalog-region-unknown",
                        "No services in the region that was asked for"));
    }

    /** Where somebody of a region finds services: there, or in the province where it has none of its own. */
    public RegionCode hallOf(RegionCode region) {
        return regions().contains(region) ? region : region.province();
    }

    /** The current version of a service, both named as an address names them. */
    public LoadedService offered(String region, String code) {
        return current(offering(region), code)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "catalog-service-unknown",
                        "No such service in the region that was asked for"));
    }

    /** The version on which a new case of a service begins; empty for a service that is not published. */
    public Optional<LoadedService> current(RegionCode region, String code) {
        return reading(() -> versions.current(region, code, today())
                .map(digest -> byDigest(region, digest))
                .filter(this::isSignable));
    }

    /** The newest version of a service in the widest region that has it, offered or not. */
    Optional<LoadedService> newest(String code) {
        return reading(() -> versions.newest(code)).map(version -> byDigest(version.region(), version.digest()));
    }

    /** A service without a living authority is not published. */
    private boolean isSignable(LoadedService service) {
        return authorities.isLiving(service.region(), service.code(), today());
    }

    /** Variants that nobody may sign today. */
    public List<ServiceDefinition.Variant> unsigned(LoadedService service) {
        return service.definition().variants().stream()
                .filter(variant -> authorities
                        .living(service.region(), service.code(), variant.code(), today())
                        .isEmpty())
                .toList();
    }

    /** A version, whether or not it is current; kept in memory for ever, since it never changes. */
    public LoadedService byDigest(RegionCode region, String digest) {
        var key = region + "/" + digest;
        var known = loaded.get(key);
        if (known != null) {
            return known;
        }
        var files = reading(() -> versions.files(region, digest))
                .orElseThrow(() -> new IllegalArgumentException("No version " + digest + " in " + region));
        return loaded.computeIfAbsent(key, _ -> DefinitionReader.read(files));
    }

    /** Makes a version current from a day on, with the reason; cases that run stay on theirs. */
    public void publish(Actor actor, RegionCode region, String code, String digest, LocalDate from, String reason) {
        if (!actor.holds(Roles.ADMINISTRATOR) || !actor.region().equals(region)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "catalog-not-yours", "No administrator of " + region);
        }
        if (from.isBefore(today())) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "catalog-from-past", "A version cannot hold from " + from, from.toString());
        }
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new Refusal(Refusal.Kind.INVALID, "catalog-choice-reason", "A version holds for a reason");
        }
        transactions.<Boolean>withoutRegion(() -> {
            if (versions.files(region, digest)
                    .filter(files -> files.code().equals(code))
                    .isEmpty()) {
                throw new Refusal(
                        Refusal.Kind.NOT_FOUND, "catalog-version-unknown", "No version " + digest + " of " + code);
            }
            versions.makeCurrent(
                    region,
                    code,
                    digest,
                    new VersionStore.Choice(
                            from, clock.instant(), actor.account().toString(), reason.strip()));
            return true;
        });
    }

    /** The day in the offices of Java. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private <T extends @Nullable Object> T reading(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : transactions.withoutRegion(work);
    }
}
