package id.pendopo.measures;

import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.ServiceNames;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.regions.Region;
import id.pendopo.regions.Regions;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What the codes of a report are called; a code that nobody knows any more stands for itself. */
@Service
public class Names {

    private final List<ServiceNames> services;
    private final Regions regions;
    private final Agencies agencies;

    Names(ObjectProvider<ServiceNames> services, Regions regions, Agencies agencies) {
        this.services = services.stream().toList();
        this.regions = regions;
        this.agencies = agencies;
    }

    public String ofService(String code, Locale locale) {
        return services.stream()
                .flatMap(names -> names.nameOf(code, locale).stream())
                .findFirst()
                .orElse(code);
    }

    public String of(RegionCode region) {
        return regions.find(region).map(Region::name).orElse(region.value());
    }

    /** With its region where the name does not say it: agencies of two regions are often called the same. */
    public String of(Office office) {
        var region = of(office.region());
        var name =
                agencies.find(office.region(), office.code()).map(Agency::name).orElse(office.code());
        return name.contains(region) ? name : name + ", " + region;
    }
}
