package id.pendopo.web;

import id.pendopo.kernel.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place where a "no" or a defect becomes a page, or a problem (RFC 9457) for a program. What happened goes to
 * the log, never to the reader.
 */
@ControllerAdvice
@Controller
class Refusals implements ErrorController, Refusing {

    private static final Set<HttpStatus> SIGN_IN_HELPS = Set.of(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN);

    private static final String COME_AGAIN_SECONDS = "10";

    private final Shells shells;
    private final JsonMapper json;

    Refusals(Shells shells, JsonMapper json) {
        this.shells = shells;
        this.json = json;
    }

    /** The security filter turns these into a sign-in or a 403. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException problem) {
        throw problem;
    }

    @ExceptionHandler(Exception.class)
    ModelAndView tell(Exception problem, HttpServletRequest request, HttpServletResponse response) {
        return answer(Failures.of(problem), request, response);
    }

    /** Where the container sends what went wrong outside a handler. */
    @RequestMapping("${spring.web.error.path:/error}")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable problem) {
            return answer(Failures.of(problem), request, response);
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return answer(Failures.ofStatus(status, null), request, response);
    }

    @Override
    public void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var failure = Failures.of(refusal);
        response.setStatus(failure.status().value());
        sayWhen(failure, response);
        write(problem(failure, shells.texts(request)), response);
    }

    /** What is away for the moment is asked again in a moment, by a program and by nobody's hand. */
    private static void sayWhen(Failure failure, HttpServletResponse response) {
        var wait = failure.details().get("retryAfter");
        if (wait != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, wait.toString());
        } else if (failure.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
        }
    }

    private ModelAndView answer(Failure failure, HttpServletRequest request, HttpServletResponse response) {
        sayWhen(failure, response);
        var texts = shells.texts(request);
        ModelAndView answer;
        if (isForProgram(request, texts.shell().path())) {
            byte[] problem = problem(failure, texts);
            answer = new ModelAndView((View) (_, _, out) -> write(problem, out));
        } else {
            answer = new ModelAndView("web/failure");
            answer.addObject(
                    "page",
                    new FailurePage(
                            failure.status().value(),
                            text(failure, texts),
                            failure.id(),
                            !texts.shell().isSignedIn() && SIGN_IN_HELPS.contains(failure.status())));
        }
        answer.setStatus(failure.status());
        return answer;
    }

    /** A text that somebody forgot must not hide the "no" itself. */
    private static String text(Failure failure, Texts texts) {
        var key = "refusal." + failure.slug();
        var known =
                texts.has(key) ? key : "refusal." + Failure.of(failure.status()).slug();
        return texts.get(known, failure.values().toArray());
    }

    private static boolean isForProgram(HttpServletRequest request, String path) {
        if (Programs.isInterface(path)) {
            return true;
        }
        var accept = String.valueOf(request.getHeader("Accept"));
        return accept.contains("json") && !accept.contains("html");
    }

    private byte[] problem(Failure failure, Texts texts) {
        var title = texts.get(FailurePage.titleKey(failure.status().value()));
        var members = failure.problem(title, text(failure, texts));
        return json.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(byte[] problem, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
    }
}
