package id.pendopo.catalog;

import id.pendopo.kernel.ServiceNames;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells others what a service is called: as its newest version says, in the widest region that has it. */
@Component
class ServiceTitles implements ServiceNames {

    private final Catalog catalog;

    ServiceTitles(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Optional<String> nameOf(String service, Locale locale) {
        return catalog.newest(service)
                .map(version -> version.definition().name().in(locale));
    }
}
