package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Coauthors;
import id.pendopo.innovation.competition.Entries;
import id.pendopo.innovation.competition.Papers;
import id.pendopo.innovation.competition.Proposals;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Problems;
import id.pendopo.web.Texts;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** What belongs to an entry beside its words: papers, and those who write it together. */
@Controller
@RequestMapping("/entries/{code}/{id}")
class EntryPartController {

    private final Entries entries;
    private final Papers papers;
    private final Coauthors coauthors;
    private final Proposals proposals;
    private final EntryPageMaker pages;

    EntryPartController(
            Entries entries, Papers papers, Coauthors coauthors, Proposals proposals, EntryPageMaker pages) {
        this.entries = entries;
        this.papers = papers;
        this.coauthors = coauthors;
        this.proposals = proposals;
        this.pages = pages;
    }

    private String show(Actor actor, String code, UUID id, Model model) {
        var entry = entries.get(actor, code, id);
        model.addAttribute("page", pages.of(actor, entry, EntryPages.Typed.none(entry)));
        return "innovation/competition/entry";
    }

    @PostMapping("/papers/{slot}")
    String attach(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID id,
            @PathVariable String slot,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Texts texts,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw new Refusal(Refusal.Kind.INVALID, "entry-file-missing", "No file", "paper-" + slot);
            }
            try (var stream = file.getInputStream()) {
                papers.attach(actor, code, id, slot, stream, String.valueOf(file.getOriginalFilename()));
            }
        } catch (Refusal no) {
            // papers of an entry are PDF alone, whatever else is taken elsewhere
            var text = no.slug().equals("upload-type")
                    ? texts.get("refusal.entry-file-missing")
                    : texts.get(no.messageKey(), no.values().toArray());
            model.addAttribute("problems", Problems.of(List.of(new Problems.Problem("paper-" + slot, text))));
            return show(actor, code, id, model);
        }
        Flash.success("competition.attached").over(redirect);
        return "redirect:/entries/" + code + "/" + id + "#papers";
    }

    @PostMapping("/authors")
    String invite(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID colleague,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            if (colleague == null) {
                throw new Refusal(Refusal.Kind.INVALID, "coauthor-owed", "Nobody chosen", "colleague");
            }
            coauthors.invite(actor, code, id, colleague);
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return show(actor, code, id, model);
        }
        Flash.success("competition.coauthor.asked").over(redirect);
        return "redirect:/entries/" + code + "/" + id + "#authors";
    }

    @PostMapping("/authors/{account}/removal")
    String remove(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID id,
            @PathVariable UUID account,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            coauthors.remove(actor, code, id, account);
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return show(actor, code, id, model);
        }
        Flash.note("competition.coauthor.removed").over(redirect);
        return "redirect:/entries/" + code + "/" + id + "#authors";
    }

    @PostMapping("/joining")
    String join(Actor actor, @PathVariable String code, @PathVariable UUID id, RedirectAttributes redirect) {
        coauthors.join(actor, code, id);
        Flash.success("competition.coauthor.joined").over(redirect);
        return "redirect:/entries/" + code + "/" + id;
    }

    @PostMapping("/leaving")
    String leave(Actor actor, @PathVariable String code, @PathVariable UUID id, RedirectAttributes redirect) {
        coauthors.leave(actor, code, id);
        Flash.note("competition.coauthor.left").over(redirect);
        return "redirect:/entries";
    }

    @GetMapping("/proposal.pdf")
    ResponseEntity<byte[]> proposal(Actor actor, @PathVariable String code, @PathVariable UUID id) {
        return PdfAnswer.of(proposals.own(actor, code, id), "naskah");
    }
}
