package ipstrategy.web.retirement;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Tells it in the answers of doors that are [Retiring]; other doors pass nothing of it.
@Provider
public class Retirement implements DynamicFeature {

    @Override
    public void configure(ResourceInfo door, FeatureContext context) {
        Retiring retiring = door.getResourceMethod().getAnnotation(Retiring.class);
        if (retiring != null) {
            context.register(new Telling(retiring));
        }
    }

    /// `@1801353600`, as RFC 9745 writes an instant.
    static String deprecation(Retiring retiring) {
        return "@"
                + LocalDate.parse(retiring.since()).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    /// `Mon, 31 Jan 2028 00:00:00 GMT`, as RFC 8594 does.
    static String sunset(Retiring retiring) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                LocalDate.parse(retiring.until()).atStartOfDay(ZoneOffset.UTC));
    }

    static String link(Retiring retiring) {
        return "<" + retiring.instead() + ">; rel=\"deprecation\"; type=\"text/html\"";
    }

    private record Telling(Retiring retiring) implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().putSingle("Deprecation", deprecation(retiring));
            response.getHeaders().putSingle("Sunset", sunset(retiring));
            response.getHeaders().add(HttpHeaders.LINK, link(retiring));
        }
    }
}
