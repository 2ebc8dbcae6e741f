package ipstrategy.web.listing;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads a parameter of every kind and tells what it read.
@Path("/readings")
@PermitAll
class ReadingResource {

    enum Kind {
        WARM,
        COLD
    }

    private final Clock clock;

    ReadingResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> reading(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "q", "code", "day", "from", "to", "at", "kind", "word", "on", "after", "even");
        Map<String, Object> read = new TreeMap<>();
        read.put("q", query.text("q", 10));
        read.put("code", query.code("code", Pattern.compile("LAMP-[0-9]+"), "LAMP-1"));
        read.put("day", query.date("day"));
        LocalDate from = query.date("from");
        query.ordered("from", from, query.date("to"));
        read.put("at", query.instant("at", clock));
        read.put("kind", query.oneOf("kind", Kind.class));
        read.put("word", query.oneOf("word", Set.of("bright")));
        read.put("on", query.flag("on"));
        read.put("after", query.position("after"));
        read.put("even", query.parsed("even", ReadingResource::even, "42"));
        Page page = query.page("due", "-lit");
        read.put("sort", page.sort().written());
        read.put("limit", page.limit());
        read.put("cursor", page.after());
        read.put("place", query.after(page, 0));
        query.check();
        return read;
    }

    @GET
    @Path("/one")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> one(@Context UriInfo uri) {
        Query query = Query.of(uri, "asOf");
        query.date("asOf");
        query.check();
        return Map.of("read", true);
    }

    private static Optional<Integer> even(String text) {
        return Optional.of(text.length()).filter(length -> length % 2 == 0);
    }
}
