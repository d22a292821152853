package id.pendopo.web;

import id.pendopo.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says "no" to a program from a filter, which stands before every handler: a problem (RFC 9457) in its language. */
public interface Refusing {

    void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
