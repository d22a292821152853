package id.pendopo.catalog;

import id.pendopo.kernel.RegionCode;

/** A service that a region offers today: published, current, with somebody who may sign it. */
public record Offer(RegionCode region, String digest, ServiceDefinition definition) {

    public String code() {
        return definition.code();
    }

    public Text name() {
        return definition.name();
    }
}
