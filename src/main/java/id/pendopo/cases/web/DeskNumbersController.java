package id.pendopo.cases.web;

import id.pendopo.cases.BookOfNumbers;
import id.pendopo.documents.AllocatedNumber;
import id.pendopo.documents.Numbers;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The book of numbers, line by line, and cancelling one that nobody signed. */
@Controller
@RequestMapping("/desk/numbers")
class DeskNumbersController {

    private static final int LINES = 200;
    private static final String BETWEEN = "~";

    private final BookOfNumbers books;
    private final DeskProblems problems;

    DeskNumbersController(BookOfNumbers books, DeskProblems problems) {
        this.books = books;
        this.problems = problems;
    }

    @GetMapping
    String book(Actor actor, @RequestParam(defaultValue = "") String book, Model model) {
        var all = books.books(actor);
        var chosen =
                all.stream().filter(each -> key(each).equals(book)).findFirst().or(() -> busiest(all));
        model.addAttribute("books", all);
        model.addAttribute("book", chosen.map(DeskNumbersController::key).orElse(""));
        model.addAttribute(
                "lines",
                chosen.map(each ->
                                books.lines(actor, each).stream().limit(LINES).toList())
                        .orElse(List.<AllocatedNumber>of()));
        return "cases/deskNumbers";
    }

    /** Of the books of the newest period the one with most numbers: what an officer most often comes for. */
    private static Optional<Numbers.Book> busiest(List<Numbers.Book> all) {
        return all.stream()
                .filter(each -> each.period().equals(all.getFirst().period()))
                .max(Comparator.comparingLong(Numbers.Book::last));
    }

    /** How a book is named in an address. */
    public static String key(Numbers.Book book) {
        return book.series() + BETWEEN + book.period();
    }

    @GetMapping("/cancel")
    String ask(Actor actor, @RequestParam String number, Model model) {
        model.addAttribute("line", books.line(actor, number));
        model.addAttribute("reason", "");
        return "cases/deskNumberCancel";
    }

    @PostMapping("/cancel")
    String cancel(
            Actor actor,
            @RequestParam String number,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        try {
            books.cancel(actor, number, reason);
        } catch (Refusal no) {
            if (!DeskProblems.isCurable(no)) {
                throw no;
            }
            model.addAttribute("problems", problems.of(no, locale, "reason"));
            model.addAttribute("line", books.line(actor, number));
            model.addAttribute("reason", reason);
            return "cases/deskNumberCancel";
        }
        Flash.success("cases.numbers.cancelled", number).over(redirect);
        return "redirect:/desk/numbers";
    }
}
