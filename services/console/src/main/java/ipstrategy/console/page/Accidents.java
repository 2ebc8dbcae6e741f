package ipstrategy.console.page;

import ipstrategy.console.gateway.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// What went wrong in the console itself is told without saying what it was; the log says it, under the same number.
class Accidents {

    private static final Logger LOG = Logger.getLogger(Accidents.class);
    private static final int BAD_REQUEST = 400;
    private static final int BROKEN = 500;
    private static final Annotation[] NO_ANNOTATIONS = {};

    private final Pages pages;

    Accidents(Pages pages) {
        this.pages = pages;
    }

    /// The filter against forged requests refuses without a word.
    @ServerResponseFilter
    void bare(ContainerResponseContext answer) {
        if (answer.getStatus() == BAD_REQUEST && !answer.hasEntity()) {
            Response page = pages.show(BAD_REQUEST, Failures.stale());
            answer.setEntity(page.getEntity(), NO_ANNOTATIONS, page.getMediaType());
        }
    }

    @ServerExceptionMapper
    Response http(WebApplicationException http) {
        int status = http.getResponse().getStatus();
        return status >= BROKEN
                ? broken(http)
                : pages.show(status, Failures.refused(new Problem(null, status, null, null, null)));
    }

    @ServerExceptionMapper
    Response broken(Exception failure) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(failure, "page broken: %s", incident);
        return pages.show(BROKEN, Failures.broken(incident));
    }
}
