package ipstrategy.gateway.merging;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.admission.Leaving;
import ipstrategy.gateway.upstream.Upstreams;
import ipstrategy.web.answer.Attachment;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Numbers of all services as one workbook. A service that is silent ends the request: nobody would see what is
/// missing.
@Path("/series-workbook")
@PermitAll
@RunOnVirtualThread
class SeriesWorkbookResource {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// What a workbook, which has all pages, says itself.
    private static final Set<String> OF_PAGES = Set.of("limit", "cursor", "bom");

    private final Merging merging;

    SeriesWorkbookResource(Merging merging) {
        this.merging = merging;
    }

    @GET
    @Produces(WORKBOOK)
    @Operation(hidden = true)
    public Response workbook(@Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext context) {
        Walk walk = new Walk(new Asked(uri, headers));
        Listing<JsonNode> first = walk.page(null);
        if (first.total() > SeriesSheet.MOST_ROWS) {
            throw Refusal.because(
                    ProblemType.INVALID_PARAMETER,
                    Fault.query("metric", "series.sheet-too-small", SeriesSheet.MOST_ROWS));
        }
        SeriesSheet sheet = written(walk, first);
        // Who asks for the head alone, or is gone by now, is sent nothing.
        Leaving.whenOver(context, sheet::close);
        return Response.ok((StreamingOutput) sheet::send, WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.disposition("series.xlsx"))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /// All pages in one sheet, of which nothing stays where one of them cannot be had.
    private static SeriesSheet written(Walk walk, Listing<JsonNode> first) {
        SeriesSheet sheet = new SeriesSheet();
        try {
            Listing<JsonNode> page = first;
            page.items().forEach(sheet::add);
            while (page.next() != null) {
                page = walk.page(page.next());
                page.items().forEach(sheet::add);
            }
            return sheet;
        } catch (RuntimeException incomplete) {
            sheet.close();
            throw incomplete;
        }
    }

    /// A walk over the pages of all services that own some of the numbers.
    private final class Walk {

        private final Asked asked;
        private final Merge merge;
        private final String query;
        private List<String> services = List.copyOf(merging.all());

        Walk(Asked asked) {
            this.asked = asked;
            this.merge = Order.by("id").merge(asked.uri().getQueryParameters().getFirst("sort"));
            this.query = kept(asked.uri().getRequestUri().getRawQuery());
        }

        Listing<JsonNode> page(@Nullable String cursor) {
            String of = "/api/v1/series?" + query + "limit=" + Page.GREATEST_LIMIT
                    + (cursor == null ? "" : "&cursor=" + cursor);
            Merging.Collected collected = merging.collect(services, of, asked);
            if (!collected.silent().isEmpty()) {
                throw Upstreams.down(List.of(collected.silent().getFirst()));
            }
            services = collected.answers().entrySet().stream()
                    .filter(answer -> answer.getValue().path("total").asLong() > 0)
                    .map(Map.Entry::getKey)
                    .toList();
            return merge.merge(new ArrayList<>(collected.answers().values()), Page.GREATEST_LIMIT, List.of());
        }

        private static String kept(@Nullable String raw) {
            return raw == null || raw.isEmpty()
                    ? ""
                    : Arrays.stream(raw.split("&"))
                            .filter(part -> !OF_PAGES.contains(part.split("=", 2)[0]))
                            .map(part -> part + "&")
                            .collect(Collectors.joining());
        }
    }
}
