package id.pendopo.demo;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Step;
import id.pendopo.demo.HubPlot.Told;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Who plays: somebody for every desk that a service of the hall needs, and the people who come to them. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class Cast {

    static final RegionCode PROVINCE = RegionCode.of("35");
    static final RegionCode REGENCY = RegionCode.of("35.17");

    static final List<RegionCode> REGIONS = List.of(PROVINCE, REGENCY);

    private static final String OFFICE = "DPMPTSP";
    private static final String[] NUMBERS = {"Satu", "Dua", "Tiga", "Empat", "Lima", "Enam"};

    /** So many applicants a visitor may be; the crowd is beside them. */
    private static final int APPLICANTS = 2;

    /** Who runs competitions. */
    static final String ORGANISER = "SETDA";

    /** Agencies that bear innovations, each with somebody who cares for them. */
    static final List<String> INNOVATORS = List.of("DPMPTSP", "ESDM", "DLH", "BAPENDA", "DINKES", "DISHUB");

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry(Roles.FRONT_OFFICER, "Petugas Loket"),
            Map.entry(Roles.BACK_OFFICER, "Petugas Pelayanan"),
            Map.entry(Roles.TECHNICAL_REVIEWER, "Tim Teknis"),
            Map.entry(Roles.FIELD_SURVEYOR, "Petugas Tinjauan Lapangan"),
            Map.entry(Roles.SECTION_HEAD, "Kepala Seksi"),
            Map.entry(Roles.DIVISION_HEAD, "Kepala Bidang"),
            Map.entry(Roles.SECRETARY, "Sekretaris"),
            Map.entry(Roles.AGENCY_HEAD, "Kepala"),
            Map.entry(Roles.AUDITOR, "Auditor"),
            Map.entry(Roles.ADMINISTRATOR, "Administrator"),
            Map.entry(Roles.INNOVATION_OFFICER, "Pengelola Inovasi"),
            Map.entry(Roles.INNOVATION_SECRETARIAT, "Sekretariat Inovasi"),
            Map.entry(Roles.JUROR, "Juri"));

    private static final List<String> CROWD = List.of(
            "Anggrek",
            "Melati",
            "Kenanga",
            "Cempaka",
            "Mawar",
            "Dahlia",
            "Kamboja",
            "Teratai",
            "Flamboyan",
            "Bougenvil",
            "Seruni",
            "Wijaya",
            "Jati",
            "Mahoni",
            "Sonokeling",
            "Trembesi",
            "Beringin",
            "Cemara",
            "Pinus",
            "Ketapang",
            "Nangka",
            "Mangga",
            "Sawo",
            "Salak",
            "Rambutan",
            "Manggis",
            "Kelapa",
            "Siwalan",
            "Tebu",
            "Padi",
            "Jagung",
            "Kedelai",
            "Kopi",
            "Cengkih",
            "Tembakau",
            "Garam");

    private final SingletonSupplier<List<Part>> parts;
    private final Catalog catalog;

    Cast(Catalog catalog) {
        this.catalog = catalog;
        this.parts = SingletonSupplier.of(this::all);
    }

    /** A desk of a workflow. */
    private record Desk(String role, String agency) implements Comparable<Desk> {

        @Override
        public int compareTo(Desk other) {
            int byRole = Integer.compare(Roles.ALL.indexOf(role), Roles.ALL.indexOf(other.role));
            return byRole == 0 ? agency.compareTo(other.agency) : byRole;
        }
    }

    /** All, the applicants first, then by office; fixed when first asked for, which must be in the present. */
    List<Part> parts() {
        return parts.obtain();
    }

    private List<Part> all() {
        var everybody = new ArrayList<Part>();
        for (String number : List.of(NUMBERS).subList(0, APPLICANTS)) {
            everybody.add(applicant("pemohon." + low(number), "Pemohon " + number + " (contoh)", false));
        }
        officers(PROVINCE, desks(PROVINCE), everybody);
        officers(REGENCY, desks(REGENCY), everybody);
        for (String name : CROWD) {
            everybody.add(applicant("pemohon." + low(name), "Pemohon " + name + " (contoh)", true));
        }
        // Last, so that the numbers of those before stay what they were.
        officers(PROVINCE, hub(), everybody);
        officers(REGENCY, List.of(new Desk(Roles.INNOVATION_OFFICER, OFFICE)), everybody);
        bystanders(everybody);
        return List.copyOf(everybody);
    }

    /** Who cares for innovation wherever the hub is told to have some, or to owe one; nobody signs in as one of these. */
    private static void bystanders(List<Part> everybody) {
        var plot = HubPlot.read();
        Stream.of(plot.born(), plot.owing(), plot.requests())
                .flatMap(List::stream)
                .map(Cast::carer)
                .filter(carer -> everybody.stream().noneMatch(carer::isAtTheDeskOf))
                .distinct()
                .forEach(everybody::add);
        everybody.add(crowd(PROVINCE, new Desk(Roles.AGENCY_HEAD, "DINKES"), ""));
    }

    private static Part carer(Told told) {
        var region = RegionCode.of(told.text("region"));
        return crowd(region, new Desk(Roles.INNOVATION_OFFICER, told.text("agency")), told.textOr("place", ""));
    }

    /** @param place of a regency or city that is meant as a whole */
    private static Part crowd(RegionCode region, Desk desk, String place) {
        var usual = officer(region, desk, "");
        return new Part(
                region,
                usual.login().replace("@", "." + region.value() + "@"),
                place.isEmpty()
                        ? usual.name()
                        : TITLES.getOrDefault(desk.role(), desk.role()) + " " + place + " (contoh)",
                desk.role(),
                desk.agency(),
                true);
    }

    private static void officers(RegionCode region, List<Desk> desks, List<Part> everybody) {
        for (var desk : desks) {
            int seats = region.equals(PROVINCE) ? seats(desk) : 1;
            for (int i = 0; i < seats; i++) {
                everybody.add(officer(region, desk, seats > 1 ? " " + NUMBERS[i] : ""));
            }
        }
    }

    /** Where one is not enough: two who look at each other's work, and a jury. */
    private static int seats(Desk desk) {
        return switch (desk.role()) {
            case Roles.FRONT_OFFICER -> desk.agency().equals(OFFICE) ? 2 : 1;
            case Roles.INNOVATION_SECRETARIAT -> 2;
            case Roles.JUROR -> NUMBERS.length;
            default -> 1;
        };
    }

    /** Who cares for innovation in each agency that bears one, runs competitions and judges them. */
    private static List<Desk> hub() {
        var desks = new TreeSet<Desk>();
        INNOVATORS.forEach(agency -> desks.add(new Desk(Roles.INNOVATION_OFFICER, agency)));
        desks.add(new Desk(Roles.INNOVATION_SECRETARIAT, ORGANISER));
        desks.add(new Desk(Roles.JUROR, ORGANISER));
        return List.copyOf(desks);
    }

    /** Every desk that a workflow of the region names, and those who oversee. */
    private List<Desk> desks(RegionCode region) {
        var desks = new TreeSet<Desk>();
        for (var offer : catalog.offers(region)) {
            for (var step : offer.definition().workflow().steps().values()) {
                if (step instanceof Step.Task task) {
                    desks.add(new Desk(task.role(), task.agency()));
                }
            }
        }
        desks.add(new Desk(Roles.ADMINISTRATOR, OFFICE));
        desks.add(new Desk(Roles.FRONT_OFFICER, OFFICE));
        desks.add(new Desk(Roles.AGENCY_HEAD, OFFICE));
        if (region.equals(PROVINCE)) {
            desks.add(new Desk(Roles.AUDITOR, "INSPEKTORAT"));
        }
        return List.copyOf(desks);
    }

    private static Part officer(RegionCode region, Desk desk, String number) {
        var title = TITLES.getOrDefault(desk.role(), desk.role());
        boolean regency = region.equals(REGENCY);
        var login = low(title).replace(' ', '-') + low(number).replace(" ", ".") + "." + low(desk.agency())
                + (regency ? ".jombang" : "") + "@contoh.id";
        var name = title + number + " " + desk.agency() + (regency ? " Jombang" : "") + " (contoh)";
        return new Part(region, login, name, desk.role(), desk.agency(), false);
    }

    private static Part applicant(String login, String name, boolean crowd) {
        return new Part(PROVINCE, login + "@contoh.id", name, Part.APPLICANT, "", crowd);
    }

    private static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
