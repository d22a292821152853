package id.pendopo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Metrics are for the machine itself, unless the operator opens them to the network; others find nothing there. A proxy on
 * this machine asks in somebody's name, and says so in its headers or by the name that it was asked for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class OperatorsDoor extends OncePerRequestFilter {

    private static final Set<String> PASSED_ON = Set.of("forwarded", "x-real-ip", "via");

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?", Pattern.CASE_INSENSITIVE);

    private final boolean open;

    OperatorsDoor(@Value("${pendopo.metrics-open:false}") boolean open) {
        this.open = open;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return open || !request.getRequestURI().startsWith("/metrics");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Limits.isThisMachine(request.getRemoteAddr()) && !isPassedOn(request) && isAskedAsItself(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isPassedOn(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("x-forwarded") || PASSED_ON.contains(name));
    }

    /** No name is looked up: whoever asks may have made theirs lead here. */
    private static boolean isAskedAsItself(HttpServletRequest request) {
        return LOOPBACK.matcher(request.getServerName()).matches();
    }
}
