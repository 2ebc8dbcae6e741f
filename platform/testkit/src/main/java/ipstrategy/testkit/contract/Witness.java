package ipstrategy.testkit.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Sees every answer that REST Assured gets, and lets the test fail where it is not what the contract says.
final class Witness implements Filter {

    /// A stream is not waited for.
    private static final String ENDLESS = "text/event-stream";

    private final Keeping keeping;

    Witness(Keeping keeping) {
        this.keeping = keeping;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext further) {
        Response response = further.next(request, expected);
        if (String.valueOf(response.contentType()).startsWith(ENDLESS)) {
            return response;
        }
        Map<String, String> headers = new TreeMap<>();
        response.getHeaders()
                .forEach(header -> headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue()));
        URI uri = URI.create(request.getURI());
        String address = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        Object sent = request.getBody();
        keeping.watch(new Exchange(
                request.getMethod(),
                address,
                sent instanceof String text ? text : null,
                response.statusCode(),
                headers,
                response.asByteArray()));
        return response;
    }
}
