package id.pendopo.law.web;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import id.pendopo.law.Instruments;
import id.pendopo.law.LegalInstrument;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows anyone on which law the hall stands. */
@Controller
class LawController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final Instruments instruments;
    private final InstantSource clock;

    LawController(Instruments instruments, InstantSource clock) {
        this.instruments = instruments;
        this.clock = clock;
    }

    @GetMapping("/law")
    String list(Model model) {
        model.addAttribute("lines", lines());
        return "law/list";
    }

    @GetMapping("/law/{id}")
    String show(Actor actor, @PathVariable String id, Model model) {
        var instrument = get(id);
        model.addAttribute("line", line(instrument));
        model.addAttribute(
                "citations",
                instruments.all().stream()
                        .collect(Collectors.toMap(LegalInstrument::id, LegalInstrument::citation, (one, _) -> one)));
        model.addAttribute("maintained", actor.holds(Roles.ADMINISTRATOR));
        return "law/show";
    }

    LegalInstrument get(String id) {
        return instruments
                .find(id)
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, "instrument-unknown", "No instrument of that id", id));
    }

    List<InstrumentLine> lines() {
        return instruments.all().stream().map(this::line).toList();
    }

    InstrumentLine line(LegalInstrument instrument) {
        return new InstrumentLine(instrument, instrument.isLiving(LocalDate.ofInstant(clock.instant(), ZONE)));
    }
}
