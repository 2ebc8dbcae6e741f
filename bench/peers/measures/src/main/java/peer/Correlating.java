package peer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request the id under which it is found in the logs, as the platform does.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Correlating extends OncePerRequestFilter {

    private static final String HEADER = "X-Correlation-Id";
    private static final String KEY = "correlationId";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String given = request.getHeader(HEADER);
        String id = given != null && FORM.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        response.setHeader(HEADER, id);
        MDC.put(KEY, id);
        try {
            rest.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }
}
