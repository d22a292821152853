package id.pendopo.demo;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Step;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
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
    private static final String[] NUMBERS = {"Satu", "Dua"};

    private static final Map<String, String> TITLES = Map.of(
            Roles.FRONT_OFFICER, "Petugas Loket",
            Roles.BACK_OFFICER, "Petugas Pelayanan",
            Roles.TECHNICAL_REVIEWER, "Tim Teknis",
            Roles.FIELD_SURVEYOR, "Petugas Tinjauan Lapangan",
            Roles.SECTION_HEAD, "Kepala Seksi",
            Roles.DIVISION_HEAD, "Kepala Bidang",
            Roles.SECRETARY, "Sekretaris",
            Roles.AGENCY_HEAD, "Kepala",
            Roles.AUDITOR, "Auditor",
            Roles.ADMINISTRATOR, "Administrator");

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
        for (String number : NUMBERS) {
            everybody.add(applicant("pemohon." + low(number), "Pemohon " + number + " (contoh)", false));
        }
        officers(PROVINCE, everybody);
        officers(REGENCY, everybody);
        for (String name : CROWD) {
            everybody.add(applicant("pemohon." + low(name), "Pemohon " + name + " (contoh)", true));
        }
        return List.copyOf(everybody);
    }

    private void officers(RegionCode region, List<Part> everybody) {
        for (var desk : desks(region)) {
            boolean two = region.equals(PROVINCE) && desk.equals(new Desk(Roles.FRONT_OFFICER, OFFICE));
            for (int i = 0; i < (two ? 2 : 1); i++) {
                everybody.add(officer(region, desk, two ? " " + NUMBERS[i] : ""));
            }
        }
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
