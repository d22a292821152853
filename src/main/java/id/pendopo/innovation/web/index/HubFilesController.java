package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Assessments;
import id.pendopo.innovation.index.Imports;
import id.pendopo.innovation.index.Permissions;
import id.pendopo.innovation.index.RowsFile;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.web.Flash;
import id.pendopo.web.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All rows of an assessment as a file, and such a file taken back. */
@Controller
@RequestMapping("/hub/index/{year}")
class HubFilesController {

    private static final int BYTES_MAX = 4 << 20;

    private final Assessments assessments;
    private final Imports imports;

    HubFilesController(Assessments assessments, Imports imports) {
        this.assessments = assessments;
        this.imports = imports;
    }

    @GetMapping("/rows.csv")
    ResponseEntity<byte[]> export(
            Actor actor, @PathVariable int year, @RequestParam(required = false) @Nullable RegionCode region) {
        var place = Address.of(actor, year, region).place();
        return csv(
                "index-" + place.year() + "-" + place.region() + ".csv", RowsFile.write(assessments.get(actor, place)));
    }

    static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    @GetMapping("/import")
    String form(Actor actor, @PathVariable int year, Model model) {
        var address = Address.of(actor, year, null);
        assessments.get(actor, address.place());
        if (Permissions.agencies(actor, actor.region()).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "not-found", "Fills in nothing");
        }
        model.addAttribute("page", new ImportPage(address, List.of()));
        return "innovation/index/import";
    }

    @PostMapping("/import")
    String take(
            Actor actor,
            @PathVariable int year,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var address = Address.of(actor, year, null);
        try {
            var taken = imports.take(actor, address.place(), bytes(file));
            if (taken.faults().isEmpty()) {
                Flash.success(
                                "index.imported",
                                texts.number(taken.filled()),
                                texts.number(taken.entered()),
                                texts.number(taken.same()))
                        .over(redirect);
                return address.redirect("");
            }
            model.addAttribute(
                    "page",
                    new ImportPage(
                            address,
                            taken.faults().stream()
                                    .map(fault -> new ImportPage.Line(fault.line(), Refused.text(fault.why(), texts)))
                                    .toList()));
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            model.addAttribute("page", new ImportPage(address, List.of()));
        }
        return "innovation/index/import";
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "index-file-none", "No file was chosen");
        }
        if (file.getSize() > BYTES_MAX) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "index-file-large", "A large file", BYTES_MAX >> 20);
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "upload-broken", "An upload broke off: " + e.getClass());
        }
    }
}
