package id.pendopo.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what is so broken that it never reaches the application: a header of 20 KB, a path that is none. In the words of
 * the hall too, and without the server's own page.
 */
final class LastWord extends ErrorReportValve {

    private static final String POLICY =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final MessageSource messages;
    private final JsonMapper json;

    LastWord(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var known = HttpStatus.resolve(status);
        var failure = Failure.of(known == null ? HttpStatus.BAD_REQUEST : known);
        var locale = Languages.of(request);
        boolean program = Programs.ask(request);
        var body = program ? problem(failure, locale) : page(failure, locale);
        response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        try {
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException _) {
            // Whoever asked has gone.
        }
    }

    private String problem(Failure failure, Locale locale) {
        return json.writeValueAsString(failure.problem(title(failure, locale), text(failure, locale)));
    }

    private String page(Failure failure, Locale locale) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%2$s</title></head>
                <body><h1>%2$s</h1><p>%3$s</p><p><a href="/">%4$s</a></p></body></html>
                """.formatted(
                        locale.getLanguage(),
                        HtmlUtils.htmlEscape(title(failure, locale)),
                        HtmlUtils.htmlEscape(text(failure, locale)),
                        HtmlUtils.htmlEscape(messages.getMessage("web.failure.home", null, locale)));
    }

    private String title(Failure failure, Locale locale) {
        return messages.getMessage(FailurePage.titleKey(failure.status().value()), null, locale);
    }

    private String text(Failure failure, Locale locale) {
        return messages.getMessage("refusal." + failure.slug(), null, locale);
    }

    /** Innermost, so that it speaks before the server does. */
    @Configuration(proxyBeanMethods = false)
    static class Installed {

        @Bean
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> lastWord(
                MessageSource messages, JsonMapper json) {
            return factory -> factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new LastWord(messages, json)));
        }
    }
}
