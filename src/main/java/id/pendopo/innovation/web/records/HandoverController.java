package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Handover;
import id.pendopo.innovation.records.Handovers;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Owner;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.regions.Region;
import id.pendopo.regions.Regions;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
import id.pendopo.web.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat or a new head begins hand-overs to them; keepers tick what is done. */
@Controller
@RequestMapping("/hub/innovations")
class HandoverController {

    private static final String PAGE = "innovation/records/handovers";

    private final Handovers handovers;
    private final Innovations innovations;
    private final Regions regions;
    private final Agencies agencies;

    HandoverController(Handovers handovers, Innovations innovations, Regions regions, Agencies agencies) {
        this.handovers = handovers;
        this.innovations = innovations;
        this.regions = regions;
        this.agencies = agencies;
    }

    @GetMapping("/handovers")
    String form(Actor actor, Model model) {
        return form(actor, RecordForm.empty(), model);
    }

    private String form(Actor actor, RecordForm typed, Model model) {
        var agencies = agencies(actor);
        if (agencies.isEmpty()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "innovation-secretariat-only", "No secretariat");
        }
        model.addAttribute("page", new StartPage(agencies, typed));
        return PAGE;
    }

    private List<Option> agencies(Actor actor) {
        var own = agencies.in(actor.region()).stream()
                .filter(Agency::active)
                .filter(agency -> handovers.mayStart(actor, agency.region(), agency.code()))
                .map(agency -> new Option(agency.region() + ":" + agency.code(), agency.name()));
        var governments = regions.all().stream()
                .filter(region -> region.code().value().length() == 5)
                .filter(region -> innovations.isSecretariat(actor, region.code()))
                .sorted(Comparator.comparing(Region::code))
                .map(region -> new Option(region.code() + ":" + Owner.GOVERNMENT, EditChoices.government(region)));
        return Stream.concat(own, governments).toList();
    }

    @PostMapping("/handovers")
    String start(
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var form = new RecordForm(typed).with("do", "handover");
        var key = form.first("agency");
        var day = day(form);
        var problems = problems(actor, form, day, texts);
        if (!problems.isEmpty()) {
            model.addAttribute("problems", Problems.of(problems));
            return form(actor, form, model);
        }
        int colon = key.indexOf(':');
        try {
            int begun = handovers.start(
                    actor,
                    RegionCode.of(key.substring(0, colon)),
                    key.substring(colon + 1),
                    day.orElseThrow(),
                    form.first("reason"));
            Flash.success("records.handover.begun", String.valueOf(begun)).over(redirect);
        } catch (Refusal no) {
            KeepProblems.show(no, form, texts, model);
            return form(actor, form, model);
        }
        return "redirect:/hub/innovations/handovers";
    }

    private List<Problem> problems(Actor actor, RecordForm form, Optional<LocalDate> day, Texts texts) {
        var problems = new ArrayList<Problem>();
        if (agencies(actor).stream().noneMatch(each -> each.value().equals(form.first("agency")))) {
            problems.add(new Problem("agency", texts.get("refusal.handover-agency")));
        }
        if (day.isEmpty()) {
            problems.add(new Problem("changed", texts.get("refusal.handover-day")));
        }
        if (form.first("reason").isBlank()) {
            problems.add(new Problem("reason", texts.get("records.fault.reason", Handovers.REASON_MAX)));
        }
        return problems;
    }

    private static Optional<LocalDate> day(RecordForm form) {
        try {
            return Optional.of(LocalDate.of(
                    RecordForm.count(form.first("changed-year")).orElse(0),
                    RecordForm.count(form.first("changed-month")).orElse(0),
                    RecordForm.count(form.first("changed-day")).orElse(0)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @PostMapping("/{code}/handovers/{handover}")
    String done(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID handover,
            @RequestParam Handover.Item item,
            RedirectAttributes redirect) {
        handovers.done(actor, code, handover, item);
        Flash.success("records.handover.done.flash").over(redirect);
        return "redirect:/hub/innovations/" + code + "#handover";
    }
}
