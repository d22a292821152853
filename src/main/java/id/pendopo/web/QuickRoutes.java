package id.pendopo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds who answers an address with a variable in it. All such addresses are tried one after the other, and there are more
 * than a hundred: whatever does not begin as the request does is passed over before anything else of it is looked at.
 */
@Component
class QuickRoutes implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByBeginning();
    }

    private static final class ByBeginning extends RequestMappingHandlerMapping {

        private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo route, HttpServletRequest request) {
            return request.getRequestURI().startsWith(beginnings.computeIfAbsent(route, ByBeginning::beginning))
                    ? super.getMatchingMapping(route, request)
                    : null;
        }

        /** What all addresses of a route have in common at their beginning; nothing where it has several. */
        private static String beginning(RequestMappingInfo route) {
            var patterns = route.getPatternValues();
            if (patterns.size() != 1) {
                return "";
            }
            var pattern = patterns.iterator().next();
            for (int end = 0; end < pattern.length(); end++) {
                char letter = pattern.charAt(end);
                if (letter == '{' || letter == '*' || letter == '?') {
                    return pattern.substring(0, end);
                }
            }
            return pattern;
        }
    }
}
