package id.pendopo.bench.contender;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** JSON over HTTP, and no more: nobody is asked who they are, nothing is validated, nothing is sealed. */
@RestController
@RequestMapping("/cases")
class ThinLayer {

    private final Contender contender;

    ThinLayer(Contender contender) {
        this.contender = contender;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer submit(@RequestBody Submission submission) {
        return new Answer(contender.submit(submission.data().toString()));
    }

    @PostMapping("/{number}/actions")
    Answer act(@PathVariable String number, @RequestBody Action action) {
        contender.act(number, action.action(), action.offer(), action.remark());
        return new Answer(number);
    }

    @GetMapping("/{number}")
    Contender.View read(@PathVariable String number) {
        return contender.read(number);
    }

    record Submission(JsonNode data) {}

    record Action(String action, String offer, String remark) {}

    record Answer(String number) {}
}
