package id.pendopo.innovation.records;

import id.pendopo.innovation.records.Sheet.Footing;
import id.pendopo.innovation.records.Sheet.Story;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Actor.Right;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** People and innovations for the tests of this room; nobody real. */
public final class Keepers {

    public static final RegionCode PROVINCE = RegionCode.of("35");
    public static final RegionCode JOMBANG = RegionCode.of("35.17");

    private Keepers() {}

    public static Actor officer(RegionCode region, String agency) {
        return with(region, Roles.INNOVATION_OFFICER, agency);
    }

    public static Actor secretariat() {
        return with(PROVINCE, Roles.INNOVATION_SECRETARIAT, "SETDA");
    }

    public static Actor with(RegionCode region, String role, String agency) {
        return new Actor(
                Actor.Kind.OFFICER, UUID.randomUUID(), region, Set.of(Right.own(role, agency)), Actor.Channel.WEB);
    }

    public static Owner owner(RegionCode region, String agency) {
        return new Owner(region, agency, "Dinas Contoh", "UPT Contoh");
    }

    public static Sheet sheet(String title) {
        var sheet = Sheet.titled(title);
        return sheet.with(new Story(title, "Cerita singkat", "Antre lama", "Antre sehari", "Antre sejam"));
    }

    /** A sheet that stands on this. */
    public static Sheet on(String title, Optional<String> instrument, SortedSet<Integer> years, int people) {
        var sheet = sheet(title);
        var footing = new Footing(
                Optional.of(LocalDate.of(2025, 1, 6)),
                instrument,
                new TreeSet<>(years),
                Optional.of(people),
                List.of());
        return new Sheet(sheet.story(), sheet.theme(), footing, sheet.media(), sheet.results(), sheet.sources());
    }
}
