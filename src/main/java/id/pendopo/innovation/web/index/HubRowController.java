package id.pendopo.innovation.web.index;

import id.pendopo.documents.Upload;
import id.pendopo.documents.UploadSlot;
import id.pendopo.documents.Uploads;
import id.pendopo.innovation.index.Assessment.Entered;
import id.pendopo.innovation.index.Assessments;
import id.pendopo.innovation.index.Cell;
import id.pendopo.innovation.index.Entry;
import id.pendopo.innovation.index.Permissions;
import id.pendopo.innovation.index.Verification;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.web.Flash;
import id.pendopo.web.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rows of an assessment: each is filled in and saved by itself, and verified by somebody else. */
@Controller
@RequestMapping("/hub/index/{year}/rows/{subject}")
class HubRowController {

    private static final String PAGE = "innovation/index/row";

    private final Assessments assessments;
    private final Verification verification;
    private final RowPages pages;
    private final Uploads uploads;

    HubRowController(Assessments assessments, Verification verification, RowPages pages, Uploads uploads) {
        this.assessments = assessments;
        this.verification = verification;
        this.pages = pages;
        this.uploads = uploads;
    }

    @GetMapping
    String rows(
            Actor actor,
            @PathVariable int year,
            @PathVariable int subject,
            @RequestParam(required = false) @Nullable RegionCode region,
            Texts texts,
            Model model) {
        return rows(actor, Address.of(actor, year, region), subject, texts, model);
    }

    private String rows(Actor actor, Address address, int subject, Texts texts, Model model) {
        var assessment = assessments.get(actor, address.place());
        var cells = assessment.cells(subject).orElseThrow(RowPages::unknown);
        model.addAttribute(
                "page",
                new SubjectPage(
                        address,
                        pages.region(address),
                        RowPages.name(assessment, subject, texts),
                        subject,
                        assessment.innovation(subject).map(Entered::said).orElse(null),
                        assessment.catalogue(),
                        cells,
                        IndexWords.plain(texts, sum(cells, Cell::own)),
                        IndexWords.plain(texts, sum(cells, Cell::verified)),
                        Permissions.mayFill(actor, address.place().region(), RowPages.agency(assessment, subject))));
        return "innovation/index/rows";
    }

    @PostMapping("/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable int year,
            @PathVariable int subject,
            @RequestParam(defaultValue = "") String reason,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var address = Address.of(actor, year, null);
        try {
            assessments.withdraw(actor, address.place(), subject, reason);
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            model.addAttribute("reason", reason);
            return rows(actor, address, subject, texts, model);
        }
        Flash.note("index.withdrawn").over(redirect);
        return address.redirect("");
    }

    private static BigDecimal sum(List<Cell> cells, ToIntFunction<Cell> level) {
        return cells.stream()
                .map(cell -> cell.row().score(level.applyAsInt(cell)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @GetMapping("/{row}")
    String row(
            Actor actor,
            @PathVariable int year,
            @PathVariable int subject,
            @PathVariable String row,
            @RequestParam(required = false) @Nullable RegionCode region,
            Texts texts,
            Model model) {
        var page = pages.page(actor, Address.of(actor, year, region), subject, row, texts);
        model.addAttribute("page", page);
        model.addAttribute("form", RowForm.of(page.cell()));
        model.addAttribute("verdict", VerdictForm.empty());
        return PAGE;
    }

    @PostMapping("/{row}")
    String fill(
            Actor actor,
            @PathVariable int year,
            @PathVariable int subject,
            @PathVariable String row,
            RowForm form,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "do", defaultValue = "stay") String then,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var address = Address.of(actor, year, null);
        var page = pages.page(actor, address, subject, row, texts);
        var kept = form;
        try {
            if (!page.fills()) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "index-not-yours", "Fills in nothing here");
            }
            if (file != null && !file.isEmpty()) {
                kept = form.with(store(actor, address, file).id());
            }
            var before = page.cell().entry().flatMap(Entry::upload);
            assessments.fill(actor, address.place(), subject, row, kept.revision(), kept.filling(before));
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            var now = pages.page(actor, address, subject, row, kept.handedIn(), texts);
            model.addAttribute("page", now);
            // whoever was overtaken has been told, sees what stands now, and may save what they typed over it
            boolean overtaken = no.kind() == Refusal.Kind.CONFLICT;
            model.addAttribute("form", overtaken ? kept.seeing(now.cell().revision()) : kept);
            model.addAttribute("verdict", VerdictForm.empty());
            return PAGE;
        }
        Flash.success("index.filled", row).over(redirect);
        return address.redirect(
                then.equals("next") && !page.next().isEmpty() ? "/rows/" + subject + "/" + page.next() : page.self());
    }

    /** The file is stored before anything else is looked at: nobody picks it twice because another field was wrong. */
    private Upload store(Actor actor, Address address, MultipartFile file) {
        try (var stream = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return uploads.store(actor, address.place().region(), UploadSlot.ANY, stream, name);
        } catch (Refusal no) {
            throw Refused.at("file", no);
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "upload-broken", "An upload broke off: " + e.getClass());
        }
    }

    @PostMapping("/{row}/verdict")
    String judge(
            Actor actor,
            @PathVariable int year,
            @PathVariable int subject,
            @PathVariable String row,
            @RequestParam(required = false) @Nullable RegionCode region,
            VerdictForm verdict,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var address = Address.of(actor, year, region);
        try {
            verification.judge(actor, address.place(), subject, row, verdict.finding());
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            var page = pages.page(actor, address, subject, row, texts);
            model.addAttribute("page", page);
            model.addAttribute("form", RowForm.of(page.cell()));
            model.addAttribute("verdict", verdict);
            return PAGE;
        }
        Flash.success("index.judged", row).over(redirect);
        return address.redirect("/rows/" + subject);
    }
}
