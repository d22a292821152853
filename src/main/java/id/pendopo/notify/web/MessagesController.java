package id.pendopo.notify.web;

import id.pendopo.kernel.Actor;
import id.pendopo.notify.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows people their messages: citizens below {@code /my}, officers below {@code /account}. */
@Controller
class MessagesController {

    private final Messages messages;

    MessagesController(Messages messages) {
        this.messages = messages;
    }

    @GetMapping({"/my/messages", "/account/messages"})
    String list(Actor actor, Locale locale, Model model) {
        model.addAttribute("messages", messages.of(actor, locale));
        model.addAttribute("path", path(actor));
        return "notify/messages";
    }

    /** One message, or without an id all of them. */
    @PostMapping({"/my/messages/read", "/account/messages/read"})
    String read(Actor actor, @RequestParam(required = false) @Nullable UUID id) {
        messages.read(actor, Optional.ofNullable(id));
        return "redirect:" + path(actor);
    }

    private static String path(Actor actor) {
        return actor.isCitizen() ? "/my/messages" : "/account/messages";
    }
}
