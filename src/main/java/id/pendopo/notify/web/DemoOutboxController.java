package id.pendopo.notify.web;

import id.pendopo.notify.DemoOutbox;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** In a demonstration, shows every message as its reader would get it. */
@Controller
@ConditionalOnProperty("pendopo.demo")
class DemoOutboxController {

    private final DemoOutbox outbox;

    DemoOutboxController(DemoOutbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/demo/outbox")
    String list(Locale locale, Model model) {
        model.addAttribute("letters", outbox.latest(locale));
        return "notify/demo-outbox";
    }
}
