package id.pendopo.journeys;

import id.pendopo.catalog.Versions;
import id.pendopo.kernel.Roles;
import id.pendopo.law.Instruments;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the administrator and the auditor may open. */
@Component
class OfficeStops {

    private final Scenes scenes;
    private final Guests guests;
    private final Desks desks;
    private final Instruments instruments;
    private final Versions versions;

    OfficeStops(Scenes scenes, Guests guests, Desks desks, Instruments instruments, Versions versions) {
        this.scenes = scenes;
        this.guests = guests;
        this.desks = desks;
        this.instruments = instruments;
        this.versions = versions;
    }

    List<Stop> administrator() {
        return List.of(
                Stop.at("/admin/services"),
                Stop.at("/admin/services/{code}", "admin-service", () -> "/admin/services/ground-water-licence"),
                Stop.at("/admin/services/{code}/compare", "admin-compare", this::compare),
                Stop.at("/admin/services/{code}/current", "admin-choice", this::choice)
                        .sent(),
                Stop.at("/admin/authorities"),
                Stop.at("/admin/authorities/new").sent(),
                Stop.at("/admin/officers").sent(),
                Stop.at(
                                "/admin/officers/{account}",
                                "admin-officer",
                                () -> "/admin/officers/"
                                        + desks.officer(Roles.FRONT_OFFICER, "DPMPTSP")
                                                .account())
                        .sent(),
                Stop.at("/admin/rights"),
                Stop.at("/admin/agencies"),
                Stop.at("/admin/agencies/new").sent(),
                Stop.at("/admin/agencies/{code}", "admin-agency", () -> "/admin/agencies/ESDM"),
                Stop.at("/admin/calendar"),
                Stop.at("/admin/calendar/day", "admin-day", () -> "/admin/calendar/day")
                        .sent(),
                Stop.at("/admin/service-points"),
                Stop.at("/admin/service-points/new").sent(),
                Stop.at(
                                "/admin/service-points/{code}",
                                "admin-service-point-one",
                                () -> "/admin/service-points/surabaya")
                        .sent(),
                Stop.at(
                                "/admin/service-points/{code}",
                                "admin-service-point",
                                () -> "/admin/service-points/" + "TIDAK-ADA")
                        .answering(404),
                Stop.at("/admin/law"),
                Stop.at("/admin/law/new").sent(),
                Stop.at(
                        "/admin/law/{id}",
                        "admin-law-one",
                        () -> "/admin/law/" + instruments.all().getFirst().id()),
                Stop.at("/admin/outbox"));
    }

    List<Stop> auditor() {
        return List.of(
                Stop.at("/audit/representatives"),
                Stop.at("/audit/looks"),
                Stop.at("/audit/doubts"),
                Stop.at(
                                "/audit/people/{account}",
                                "audit-person",
                                () -> "/audit/people/"
                                        + guests.citizen("Pemohon Yang Diaudit")
                                                .actor()
                                                .account())
                        .sent(),
                Stop.at(
                                "/desk/cases/{number}",
                                "audit-case",
                                () -> "/desk/cases/" + scenes.research(guests.citizen("Pemohon Yang Diaudit")))
                        .sent());
    }

    private String choice() {
        return compare().replaceFirst("compare\\?before=.*&after", "current?digest");
    }

    private String compare() {
        var code = "ground-water-licence";
        var digest = versions.of(Guests.PROVINCE, code).getFirst().digest();
        return "/admin/services/%s/compare?before=%s&after=%s".formatted(code, digest, digest);
    }
}
