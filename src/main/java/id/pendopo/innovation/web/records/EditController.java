package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Fault;
import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.NewInnovation;
import id.pendopo.innovation.records.Owner;
import id.pendopo.innovation.records.Sheet;
import id.pendopo.innovation.records.State;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.web.Flash;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A record is entered and changed. Whoever was overtaken sees what the other changed beside what they typed. */
@Controller
@RequestMapping("/hub/innovations")
class EditController {

    private static final String PAGE = "innovation/records/edit";
    private static final int REASON_MAX = 500;

    private final Innovations innovations;
    private final EditChoices choices;
    private final EditPicture pictures;
    private final SheetLines lines;

    EditController(Innovations innovations, EditChoices choices, EditPicture pictures, SheetLines lines) {
        this.innovations = innovations;
        this.choices = choices;
        this.pictures = pictures;
        this.lines = lines;
    }

    @GetMapping("/new")
    String blank(Actor actor, Texts texts, Model model) {
        return fresh(actor, RecordForm.empty().with("state", "IDEA"), texts, model);
    }

    @PostMapping("/new")
    String enter(
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "photo", required = false) @Nullable MultipartFile photo,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var form = new RecordForm(typed);
        if (form.isAsking()) {
            return fresh(actor, form, texts, model);
        }
        var problems = new ArrayList<Problem>();
        var owner = owner(actor, form, texts, problems);
        if (owner.isPresent()) {
            form = pictures.taken(actor, owner.get(), form, photo, texts, problems);
        }
        var sheet = read(owner.map(Owner::region).orElse(actor.region()), form, texts, problems);
        if (owner.isEmpty() || !problems.isEmpty()) {
            model.addAttribute("problems", Problems.of(problems));
            return fresh(actor, form, texts, model);
        }
        try {
            var entered = new NewInnovation(owner.get(), state(form), sheet, form.first("reason"));
            var code = innovations.bear(actor, entered);
            Flash.success("records.entered").over(redirect);
            return "redirect:/hub/innovations/" + code;
        } catch (Refusal no) {
            KeepProblems.showEdited(no, texts, model);
            return fresh(actor, form, texts, model);
        }
    }

    private Optional<Owner> owner(Actor actor, RecordForm form, Texts texts, List<Problem> problems) {
        try {
            return Optional.of(choices.owner(actor, form.first("agency"), form.first("unit")));
        } catch (Refusal _) {
            problems.add(new Problem("agency", texts.get("records.fault.choice")));
            return Optional.empty();
        }
    }

    private String fresh(Actor actor, RecordForm form, Texts texts, Model model) {
        var offered = choices.of(actor, actor.region(), true, texts);
        if (offered.agencies().isEmpty()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "innovation-not-yours", "Keeps no records");
        }
        var page = new EditPage("", texts.get("records.new"), 0, form, offered, pictureOf(form, ""), List.of());
        model.addAttribute("page", page);
        return PAGE;
    }

    @GetMapping("/{code}/edit")
    String edit(Actor actor, @PathVariable String code, Texts texts, Model model) {
        var record = mine(actor, code);
        var form = RecordForm.of(record.sheet(), record.state().name());
        return old(actor, record, form, List.of(), texts, model);
    }

    @PostMapping("/{code}/edit")
    String change(
            Actor actor,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "photo", required = false) @Nullable MultipartFile photo,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var record = mine(actor, code);
        var form = new RecordForm(typed);
        if (form.isAsking()) {
            return old(actor, record, form, List.of(), texts, model);
        }
        var problems = new ArrayList<Problem>();
        form = pictures.taken(actor, record.owner(), form, photo, texts, problems);
        var sheet = read(record.region(), form, texts, problems);
        if (!problems.isEmpty()) {
            model.addAttribute("problems", Problems.of(problems));
            return old(actor, record, form, List.of(), texts, model);
        }
        try {
            innovations.change(actor, code, version(form), state(form), sheet, form.first("reason"));
        } catch (Refusal no) {
            if (no.slug().equals("innovation-changed")) {
                return overtaken(actor, innovations.get(code), form, sheet, texts, model);
            }
            KeepProblems.showEdited(no, texts, model);
            return old(actor, record, form, List.of(), texts, model);
        }
        Flash.success("records.saved").over(redirect);
        return "redirect:/hub/innovations/" + code;
    }

    /** Nothing is lost: the form stands as it was typed, and saving it again goes by the new version. */
    private String overtaken(Actor actor, Innovation now, RecordForm form, Sheet sheet, Texts texts, Model model) {
        var others = lines.changes(now.sheet(), sheet, texts);
        model.addAttribute("problems", Problems.of(List.of(new Problem("others", texts.get("records.overtaken")))));
        return old(actor, now, form.with("version", String.valueOf(now.version())), others, texts, model);
    }

    private String old(
            Actor actor, Innovation record, RecordForm form, List<Changed> others, Texts texts, Model model) {
        var shown = form.first("version").isEmpty() ? record.version() : version(form);
        var offered = choices.of(actor, record.region(), false, texts);
        var page = new EditPage(
                record.code(), record.title(), shown, form, offered, pictureOf(form, record.code()), others);
        model.addAttribute("page", page);
        return PAGE;
    }

    /** Where the picture is that the record shows already; one that waits for the form is only said to be there. */
    private static String pictureOf(RecordForm form, String code) {
        if (form.first("picture").isEmpty()) {
            return "";
        }
        return code.isEmpty() ? "#" : "/innovations/" + code + "/picture.jpg";
    }

    private Innovation mine(Actor actor, String code) {
        var record = innovations.get(code);
        if (!innovations.mayKeep(actor, record)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "innovation-not-yours", "Keeps not " + code);
        }
        return record;
    }

    private Sheet read(RegionCode region, RecordForm form, Texts texts, List<Problem> problems) {
        var faults = new ArrayList<Fault>();
        var sheet = form.sheet(faults::add);
        innovations.faults(region, sheet).stream()
                .filter(fault -> faults.stream().noneMatch(each -> each.field().equals(fault.field())))
                .toList()
                .forEach(faults::add);
        if (State.SAID.stream().noneMatch(state -> state.name().equals(form.first("state")))) {
            faults.add(new Fault("state", "records.fault.choice", List.of()));
        }
        var reason = form.first("reason").strip();
        if (reason.isEmpty() || reason.length() > REASON_MAX || reason.chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault("reason", "records.fault.reason", List.of(REASON_MAX)));
        }
        faults.forEach(fault -> problems.add(
                new Problem(fault.field(), texts.get(fault.key(), fault.values().toArray()))));
        return sheet;
    }

    private static State state(RecordForm form) {
        return State.valueOf(form.first("state"));
    }

    private static int version(RecordForm form) {
        return RecordForm.count(form.first("version")).orElse(0);
    }
}
