package ipstrategy.console.importing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.page.Downloads;
import ipstrategy.console.page.Pages;
import ipstrategy.console.visit.Person;
import ipstrategy.console.visit.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// `/imports/{service}/{id}`: one import, how far it is, what is wrong with its rows, and the way from a trial to the
/// real thing with the same file.
@Path("/imports/{service}/{id}")
@PermitAll
@RunOnVirtualThread
class ImportResource {

    private static final int A_PAGE = 100;
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final Gateway gateway;
    private final Pages pages;
    private final Downloads downloads;
    private final Visit visit;
    private final Shelf shelf;

    ImportResource(Gateway gateway, Pages pages, Downloads downloads, Visit visit, Shelf shelf) {
        this.gateway = gateway;
        this.pages = pages;
        this.downloads = downloads;
        this.visit = visit;
        this.shelf = shelf;
    }

    /// Why a trial could not be made the real thing.
    ///
    /// @param words what the gateway says, where it refused
    public record Halt(Why why, String words) {

        enum Why {
            NO_FILE,
            ANOTHER_FILE,
            REFUSED
        }

        public boolean isAnotherFile() {
            return why == Why.ANOTHER_FILE;
        }

        public boolean isNoFile() {
            return why == Why.NO_FILE;
        }
    }

    @CheckedTemplate(basePath = "importing")
    static class Templates {

        /// @param kept whether the file still lies on the shelf
        static native TemplateInstance table(
                String service, Import table, @Nullable Listed<Trouble> troubles, boolean kept, @Nullable Halt halt);

        static native TemplateInstance standing(String service, Import table);
    }

    @GET
    public Response one(
            @PathParam("service") String service,
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor) {
        return visit.person() == null ? pages.signIn() : show(service, id, cursor, null);
    }

    /// How far it is, for a page that asks while it waits. When it is through, the page is shown anew.
    @GET
    @Path("/standing")
    public Response standing(@PathParam("service") String service, @PathParam("id") String id) {
        return switch (read(service, id)) {
            case Reply.Found<Import>(Import table, String tag) -> {
                Response part = pages.show(Templates.standing(service, table));
                yield table.isOpen()
                        ? part
                        : Response.fromResponse(part)
                                .header("HX-Refresh", "true")
                                .build();
            }
            case Reply.Refused<Import>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Import>() -> pages.silent();
        };
    }

    @GET
    @Path("/corrected.csv")
    public Response corrected(@PathParam("service") String service, @PathParam("id") String id) {
        return downloads.save(
                Asked.of("services", service, "imports", id, "corrected").with("format", Format.CSV),
                Format.CSV.mediaType(),
                "corrected-" + id + ".csv");
    }

    /// The same in the format in which the table came.
    @GET
    @Path("/corrected.{ending}")
    public Response correctedAsItCame(
            @PathParam("service") String service, @PathParam("id") String id, @PathParam("ending") String ending) {
        Format format = Format.of(null, "." + ending).orElse(Format.CSV);
        return downloads.save(
                Asked.of("services", service, "imports", id, "corrected").with("format", format),
                format.mediaType(),
                "corrected-" + id + "." + format.ending());
    }

    @GET
    @Path("/problems.csv")
    public Response problems(@PathParam("service") String service, @PathParam("id") String id) {
        return downloads.table(Asked.of("services", service, "imports", id, "problems"), "problems-" + id + ".csv");
    }

    /// Takes in what was tried: the file on the shelf, or the same file chosen again.
    ///
    /// @param mode whether good rows come in where others are refused
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response takeIn(
            @PathParam("service") String service,
            @PathParam("id") String id,
            @RestForm("mode") @Nullable String mode,
            @RestForm("reason") @Nullable String reason,
            @RestForm("file") @Nullable FileUpload file)
            throws IOException {
        Person person = visit.person();
        if (person == null) {
            return pages.signIn();
        }
        return switch (read(service, id)) {
            case Reply.Found<Import>(Import tried, String tag) -> {
                java.nio.file.Path table = table(id, person, file);
                if (table == null) {
                    yield show(service, id, null, new Halt(Halt.Why.NO_FILE, ""));
                }
                yield Shelf.fingerprint(table).equals(tried.sha256())
                        ? sent(service, tried, table, mode, reason)
                        : show(service, id, null, new Halt(Halt.Why.ANOTHER_FILE, ""));
            }
            case Reply.Refused<Import>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Import>() -> pages.silent();
        };
    }

    private Response sent(
            String service, Import tried, java.nio.file.Path table, @Nullable String mode, @Nullable String reason)
            throws IOException {
        Reply<Import> taken = gateway.upload(
                Asked.of("services", service, "imports")
                        .with("mode", mode)
                        .with("name", tried.name())
                        .with("reason", reason == null || reason.isBlank() ? tried.reason() : reason),
                Format.of(tried.format(), tried.name()).orElse(Format.CSV).mediaType(),
                BodyPublishers.ofFile(table),
                Import.class);
        return switch (taken) {
            case Reply.Found<Import>(Import made, String tag) -> pages.see("/imports/" + service + "/" + made.id());
            case Reply.Refused<Import>(Problem problem) ->
                problem.asksForSignIn()
                        ? pages.signIn()
                        : show(service, tried.id(), null, new Halt(Halt.Why.REFUSED, problem.words()));
            case Reply.Silent<Import>() -> pages.silent();
        };
    }

    private java.nio.file.@Nullable Path table(String id, Person person, @Nullable FileUpload file) {
        java.nio.file.Path kept = shelf.find(id, person.name()).orElse(null);
        if (kept != null || file == null || file.fileName().isBlank()) {
            return kept;
        }
        return Files.exists(file.uploadedFile()) ? file.uploadedFile() : null;
    }

    private Response show(String service, String id, @Nullable String cursor, @Nullable Halt halt) {
        Person person = visit.person();
        return switch (read(service, id)) {
            case Reply.Found<Import>(Import table, String tag) ->
                pages.show(
                        halt == null ? OK : UNPROCESSABLE,
                        Templates.table(
                                service,
                                table,
                                troubles(service, table, cursor),
                                person != null && shelf.find(id, person.name()).isPresent(),
                                halt));
            case Reply.Refused<Import>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Import>() -> pages.silent();
        };
    }

    private Reply<Import> read(String service, String id) {
        return gateway.read(Asked.of("services", service, "imports", id), Import.class);
    }

    private @Nullable Listed<Trouble> troubles(String service, Import table, @Nullable String cursor) {
        return gateway.list(
                        Asked.of("services", service, "imports", table.id(), "problems")
                                .with("cursor", cursor)
                                .with("limit", A_PAGE),
                        Trouble.class)
                .orNothing();
    }
}
