package id.pendopo.cases.web;

import id.pendopo.cases.DoubtBook;
import id.pendopo.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows an auditor where somebody might not be who they say. Names stand only in the file, behind a reason. */
@Controller
class AuditDoubtsController {

    private final DoubtBook book;

    AuditDoubtsController(DoubtBook book) {
        this.book = book;
    }

    @GetMapping("/audit/doubts")
    String doubts(Actor actor, Model model) {
        model.addAttribute("doubts", book.of(actor));
        return "cases/auditDoubts";
    }
}
