package id.pendopo.innovation.web;

import id.pendopo.innovation.judging.Analysis;
import id.pendopo.innovation.judging.MarkSheet;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets anyone compute what the marks of a jury say, their own or those of a published protocol. Nothing is kept. */
@RestController
class JudgingApi {

    @PostMapping(path = "/api/v1/judging/analyses", consumes = "text/csv", produces = "application/json")
    Analysis analyse(@RequestBody(required = false) byte[] csv) {
        return Analysis.of(MarkSheet.read(csv == null ? new byte[0] : csv));
    }
}
