package id.pendopo.innovation.web.ideas;

import id.pendopo.documents.SafeFile;
import id.pendopo.innovation.ideas.Careers;
import id.pendopo.kernel.Actor;
import id.pendopo.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody gave, for their own file: a page and a paper that only they can have made. */
@Controller
@RequestMapping("/ideas/mine")
class CareerController {

    private final Careers careers;

    CareerController(Careers careers) {
        this.careers = careers;
    }

    @GetMapping("/career")
    String show(Actor actor, Texts texts, Model model) {
        model.addAttribute("career", careers.of(actor));
        return "innovation/ideas/career";
    }

    @GetMapping("/career.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @RequestParam(defaultValue = "") String sealed) {
        return SafeFile.attachment(
                careers.pdf(actor, sealed.equals("too")), "application/pdf", "catatan-sumbangsih.pdf");
    }
}
