package id.pendopo.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Matches an address behind which there is nothing: it is let through, to be answered with "not found" instead of a
 * sign-in form that leads there too.
 */
@Component
class Nowhere implements RequestMatcher {

    private final Supplier<List<HandlerMapping>> mappings;

    Nowhere(ObjectProvider<HandlerMapping> mappings) {
        this.mappings = SingletonSupplier.of(() -> mappings.orderedStream().toList());
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return mappings.get().stream().noneMatch(mapping -> leadsSomewhere(mapping, request));
    }

    private static boolean leadsSomewhere(HandlerMapping mapping, HttpServletRequest request) {
        try {
            return mapping.getHandler(request) != null;
        } catch (Exception _) {
            return true; // there is something, which only wants to be asked otherwise
        }
    }
}
