package id.pendopo.innovation.web.wishes;

import id.pendopo.documents.Upload;
import id.pendopo.innovation.wishes.WishAnswering;
import id.pendopo.innovation.wishes.WishPapers;
import id.pendopo.innovation.wishes.Wishing;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Texts;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

/** The desk of one request: the owner answers, the asking office goes on with it. */
@Controller
@RequestMapping("/hub/wishes/{id}")
class WishDeskController {

    private final WishDesks desks;
    private final WishAnswering answering;
    private final Wishing wishing;
    private final WishPapers papers;

    WishDeskController(WishDesks desks, WishAnswering answering, Wishing wishing, WishPapers papers) {
        this.desks = desks;
        this.answering = answering;
        this.wishing = wishing;
        this.papers = papers;
    }

    /** A form that was sent, and the page that answers it. */
    private record Sent(
            Actor actor, UUID id, WishActForm form, Texts texts, Model model, RedirectAttributes redirect) {}

    @GetMapping
    String desk(Actor actor, @PathVariable UUID id, Texts texts, Model model) {
        model.addAttribute("page", desks.page(actor, id, texts));
        model.addAttribute("form", WishActForm.empty());
        return "innovation/wishes/desk";
    }

    @PostMapping("/answer")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            WishActForm form,
            @RequestParam(name = "approval", required = false) @Nullable MultipartFile file,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var verdict = form.chosenVerdict();
        var faults = answering.faults(actor, id, verdict, form.reason());
        if (verdict.isEmpty() || !faults.isEmpty()) {
            WishRefused.show(faults, "wishes.label.", texts, model);
            return again(actor, id, form, texts, model);
        }
        return act(
                new Sent(actor, id, form, texts, model, redirect),
                "answered",
                () -> answering.answer(actor, id, verdict.get(), form.reason(), taken(actor, id, file)));
    }

    @PostMapping("/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            WishActForm form,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        return act(
                new Sent(actor, id, form, texts, model, redirect),
                "withdrawn",
                () -> wishing.withdraw(actor, id, form.reason()));
    }

    @PostMapping("/agreement")
    String agree(
            Actor actor,
            @PathVariable UUID id,
            WishActForm form,
            @RequestParam(name = "agreement", required = false) @Nullable MultipartFile file,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        return act(
                new Sent(actor, id, form, texts, model, redirect),
                "agreed",
                () -> wishing.agree(
                        actor,
                        id,
                        taken(actor, id, file).orElseThrow(() -> WishActForm.wrong("wish-no-file", "agreement"))));
    }

    @PostMapping("/begin")
    String begin(
            Actor actor,
            @PathVariable UUID id,
            WishActForm form,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        return act(
                new Sent(actor, id, form, texts, model, redirect),
                "begun",
                () -> wishing.begin(actor, id, form.begun()));
    }

    @PostMapping("/proof")
    String prove(
            Actor actor,
            @PathVariable UUID id,
            WishActForm form,
            @RequestParam(name = "evidence", required = false) @Nullable MultipartFile file,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var phase = form.chosenPhase();
        var faults = wishing.faults(actor, id, phase, form.words());
        if (phase.isEmpty() || !faults.isEmpty()) {
            WishRefused.show(faults, "wishes.label.", texts, model);
            return again(actor, id, form, texts, model);
        }
        return act(
                new Sent(actor, id, form, texts, model, redirect),
                "proven",
                () -> wishing.prove(actor, id, phase.get(), form.words(), taken(actor, id, file)));
    }

    @PostMapping("/finish")
    String finish(
            Actor actor,
            @PathVariable UUID id,
            WishActForm form,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        return act(new Sent(actor, id, form, texts, model, redirect), "finished", () -> wishing.finish(actor, id));
    }

    private String act(Sent sent, String done, Runnable act) {
        try {
            act.run();
        } catch (Refusal no) {
            WishRefused.show(no, sent.texts(), sent.model());
            return again(sent.actor(), sent.id(), sent.form(), sent.texts(), sent.model());
        }
        Flash.success("wishes." + done).over(sent.redirect());
        return "redirect:/hub/wishes/" + sent.id();
    }

    /** The desk with what was typed and what is wrong with it. */
    private String again(Actor actor, UUID id, WishActForm form, Texts texts, Model model) {
        model.addAttribute("page", desks.page(actor, id, texts));
        model.addAttribute("form", form);
        return "innovation/wishes/desk";
    }

    private Optional<Upload> taken(Actor actor, UUID id, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        try (var stream = file.getInputStream()) {
            return Optional.of(
                    papers.take(actor, id, stream, Objects.requireNonNullElse(file.getOriginalFilename(), "")));
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "upload-broken", "An upload broke off: " + e.getClass());
        }
    }
}
