package id.pendopo.notify.web;

import id.pendopo.kernel.Actor;
import id.pendopo.notify.Outbox;
import id.pendopo.web.Flash;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows an administrator the messages that do not get out, and tries one again. */
@Controller
@RequestMapping("/admin/outbox")
class OutboxController {

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("entries", outbox.stuck(actor));
        return "notify/outbox";
    }

    @PostMapping("/{id}/again")
    String again(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        outbox.again(actor, id);
        Flash.success("notify.outbox.again.done").over(redirect);
        return "redirect:/admin/outbox";
    }
}
