package id.pendopo.identity.web;

import id.pendopo.identity.SignIn;
import id.pendopo.identity.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Who knocks, and the cookies that follow from an answer. */
@Component
class Visitors {

    private static final List<String> BROWSERS = List.of("Edg", "OPR", "SamsungBrowser", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

    private final Cookies cookies;
    private final CsrfTokenRepository forms;

    Visitors(Cookies cookies, CsrfTokenRepository forms) {
        this.cookies = cookies;
        this.forms = forms;
    }

    Visitor of(HttpServletRequest request) {
        return new Visitor(
                network(request.getRemoteAddr()),
                device(String.valueOf(request.getHeader(HttpHeaders.USER_AGENT))),
                cookies.read(request, Cookies.Name.DEVICE).orElse(null));
    }

    /** Whatever the browser carried before is replaced: a session fixed by somebody else leads nowhere. */
    void enter(SignIn.Outcome.Open open, HttpServletRequest request, HttpServletResponse response) {
        cookies.write(response, Cookies.Name.SESSION, open.session());
        cookies.write(response, Cookies.Name.DEVICE, open.device());
        cookies.remove(response, Cookies.Name.SECOND_FACTOR);
        forms.saveToken(null, request, response);
    }

    /** A page of this hall, or the first page after signing in. */
    static String safe(String next) {
        boolean ours = next.startsWith("/")
                && !next.startsWith("//")
                && next.chars().noneMatch(c -> c == '\\' || c <= ' ' || c > '~');
        return ours ? next : "/account/start";
    }

    private static String device(String agent) {
        return known(BROWSERS, agent) + ", " + known(SYSTEMS, agent);
    }

    private static String known(List<String> names, String agent) {
        return names.stream().filter(agent::contains).findFirst().orElse("?");
    }

    /** One subscriber of IPv6 has a whole network of addresses. */
    private static String network(String address) {
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
                    : address;
        } catch (UnknownHostException _) {
            return address;
        }
    }
}
