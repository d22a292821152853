package id.pendopo.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders pages from precompiled templates. A template names the records it needs; nothing else reaches it. */
@Component
class Pages implements ViewResolver, Ordered {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final MessageSource messages;
    private final Shells shells;

    Pages(MessageSource messages, Shells shells) {
        this.messages = messages;
        this.shells = shells;
    }

    /** Before Spring's own resolver, which takes every name for a file to forward to. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return templates.hasTemplate(template) ? new Page(template) : null;
    }

    private final class Page implements View {

        private final String template;

        Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var body = new Utf8ByteOutput();
            templates.render(template, parameters(model, request), body);
            response.setContentType(getContentType());
            response.setContentLength(body.getContentLength());
            // in one piece: each filter on the way counts every piece by itself, and a page has thousands
            response.getOutputStream().write(body.toByteArray());
        }

        private Map<String, Object> parameters(@Nullable Map<String, ?> model, HttpServletRequest request) {
            var texts = shells.texts(request);
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("texts", texts);
            parameters.put("problems", Problems.none());
            if (model != null) {
                model.forEach((key, value) -> {
                    if (!(value instanceof BindingResult result)) {
                        parameters.put(key, value);
                    } else if (result.hasErrors()) { // an empty one, there for each form, hides nothing
                        parameters.put("problems", Problems.of(result, messages, texts.locale()));
                    }
                });
            }
            return parameters;
        }
    }
}
