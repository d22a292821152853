package id.pendopo.innovation.web.ideas;

import id.pendopo.documents.SafeFile;
import id.pendopo.innovation.ideas.Certificates;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Problems;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Certificates: asked for on the workbench, signed by the head of the agency. */
@Controller
class CertificateController {

    private final Certificates certificates;

    CertificateController(Certificates certificates) {
        this.certificates = certificates;
    }

    @PostMapping("/ideas/mine/{slip}/certificate")
    String ask(Actor actor, @PathVariable UUID slip, RedirectAttributes redirect) {
        certificates.ask(actor, slip);
        Flash.success("innovation.ideas.certificate.asked").over(redirect);
        return "redirect:/ideas/mine/" + slip;
    }

    @GetMapping("/ideas/mine/{slip}/certificate.pdf")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID slip) {
        return SafeFile.attachment(certificates.file(actor, slip), "application/pdf", "sertifikat.pdf");
    }

    @GetMapping("/hub/ideas/certificates")
    String asked(Actor actor, Model model) {
        model.addAttribute("certificates", certificates.asked(actor));
        return "innovation/ideas/certificates";
    }

    @GetMapping("/hub/ideas/certificates/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        return form(actor, id, model);
    }

    @PostMapping("/hub/ideas/certificates/{id}")
    String sign(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passphrase,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            certificates.sign(actor, id, passphrase.toCharArray());
        } catch (Refusal no) {
            model.addAttribute("problems", Problems.of(List.of(IdeaWords.problem(no, texts))));
            return form(actor, id, model);
        }
        Flash.success("innovation.ideas.certificate.signed").over(redirect);
        return "redirect:/hub/ideas/certificates";
    }

    private String form(Actor actor, UUID id, Model model) {
        model.addAttribute(
                "certificate",
                certificates.asked(actor).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(
                                Refusal.Kind.NOT_FOUND, "certificate-unknown", "No certificate " + id + " for them")));
        return "innovation/ideas/certificate";
    }
}
