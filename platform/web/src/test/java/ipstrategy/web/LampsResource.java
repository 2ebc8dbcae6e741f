package ipstrategy.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.retirement.Retiring;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// A door of every kind, for the tests of what all doors have in common.
@Path("/lamps")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class LampsResource {

    static final Lamp GREEN = new Lamp(
            "LAMP-1",
            new Text("绿灯", "Green lamp"),
            LocalDate.of(2020, 1, 1),
            40,
            List.of("hall", "yard"),
            List.of(new Lamp.Socket("left", 230), new Lamp.Socket("right", 12)),
            "says \"on\", then off");
    static final Lamp RED = new Lamp(
            "LAMP-2", new Text("红灯", "Red lamp"), null, -5, List.of(), List.of(), "=HYPERLINK(\"http://example.org\")");
    static final Lamp BLUE = new Lamp(
            "LAMP-3", new Text("蓝灯", "Blue lamp"), LocalDate.of(2022, 12, 31), 60, List.of("-roof"), List.of(), null);

    private final EntityTags tags;

    LampsResource(EntityTags tags) {
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listLamps", summary = "The lamps")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id` or `due`", example = "id")
    public Listing<Lamp> lamps(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "q");
        query.text("q", 80);
        Page page = query.page("id", "due");
        query.check();
        Cursor after = page.after();
        List<Lamp> rest = List.of(GREEN, RED, BLUE).stream()
                .sorted(Comparator.comparing(Lamp::id))
                .filter(lamp -> after == null || lamp.id().compareTo(after.id()) > 0)
                .toList();
        return Listing.of(rest, page.limit(), 3, lamp -> new Cursor(page.sort().written(), null, lamp.id()));
    }

    @GET
    @Path("/sockets")
    @Operation(operationId = "listSockets", summary = "The sockets of the green lamp")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`place`", example = "place")
    @Parameter(name = "ids", in = ParameterIn.QUERY, description = "these instead of a page", example = "left")
    public Listing<Lamp.Socket> sockets(@Context UriInfo uri) {
        Query query = Query.ofThings(uri);
        List<String> places = query.ids(Pattern.compile("[a-z]+"), "left");
        Page page = query.page("place");
        query.check();
        return places.isEmpty()
                ? Listing.cut(GREEN.sockets(), page, Lamp.Socket::place)
                : Listing.ofIds(places, GREEN.sockets(), Lamp.Socket::place);
    }

    @GET
    @Path("/of-oil")
    @Retiring(since = "2027-01-31", until = "2028-01-31")
    @Operation(operationId = "getOilLamp", summary = "The lamp that is to go")
    public Lamp ofOil() {
        return RED;
    }

    @GET
    @Path("/{id}")
    public Lamp lamp(@PathParam("id") String id) {
        return GREEN;
    }

    @PUT
    @Path("/{id}")
    public Lamp change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        tags.requireMatch(ifMatch, GREEN);
        return BLUE;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public NewLamp make(@NotNull @Valid NewLamp lamp) {
        return lamp;
    }

    @POST
    @Path("/{id}/twin")
    public Response twin(@PathParam("id") String id) {
        return Response.created(URI.create("lamps/" + id)).entity(GREEN).build();
    }

    @POST
    @Path("/{id}/photograph")
    @Consumes(MediaType.WILDCARD)
    public Map<String, Long> photograph(@PathParam("id") String id, InputStream body) throws IOException {
        return Map.of("bytes", body.transferTo(OutputStream.nullOutputStream()));
    }

    @GET
    @Path("/virtual/broken")
    public Lamp brokenLamp() {
        throw new IllegalStateException("the password is swordfish");
    }

    @GET
    @Path("/virtual/crowded")
    public Lamp lampInACrowd() {
        throw new IllegalStateException("no lamp", new SQLException("Sorry, acquisition timeout!"));
    }

    @GET
    @Path("/virtual/correlation")
    public Map<String, String> correlation() {
        return Map.of("id", Correlation.current());
    }
}
