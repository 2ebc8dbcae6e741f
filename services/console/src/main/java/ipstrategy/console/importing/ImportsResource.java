package ipstrategy.console.importing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.gateway.Services;
import ipstrategy.console.page.Pages;
import ipstrategy.console.visit.Person;
import ipstrategy.console.visit.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// `/imports`: hands in a table of figures, to be tried first; and what was handed in before.
@Path("/imports")
@PermitAll
@RunOnVirtualThread
class ImportsResource {

    private static final int A_PAGE = 50;
    /// Trials of forms lie among them and are not shown.
    private static final int LATEST = 200;

    private static final int UNPROCESSABLE = 422;

    private final Gateway gateway;
    private final Pages pages;
    private final Visit visit;
    private final Shelf shelf;

    ImportsResource(Gateway gateway, Pages pages, Visit visit, Shelf shelf) {
        this.gateway = gateway;
        this.pages = pages;
        this.visit = visit;
        this.shelf = shelf;
    }

    /// An import and the service that has it.
    public record Filed(String service, Import table) {}

    /// What was chosen for a table, to be shown again where it is not taken.
    ///
    /// @param unknown whether its format could not be told
    public record Chosen(
            String service,
            String format,
            String reason,
            @Nullable Problem problem,
            boolean unknown) {

        static final Chosen NOTHING = new Chosen("", "", "", null, false);
    }

    @CheckedTemplate(basePath = "importing")
    static class Templates {

        /// @param page of the one service that is asked, if only one is
        static native TemplateInstance imports(
                List<Filed> filed,
                @Nullable Listed<Import> page,
                List<String> missing,
                List<String> services,
                List<String> states,
                Chosen chosen);
    }

    @GET
    public Response list(
            @QueryParam("service") @Nullable String service,
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor) {
        if (visit.person() == null) {
            return pages.signIn();
        }
        return service == null || service.isBlank()
                ? ofAll(state, Response.Status.OK.getStatusCode(), Chosen.NOTHING)
                : pages.show(
                        gateway.list(
                                imports(service, state).with("cursor", cursor).with("limit", A_PAGE), Import.class),
                        page -> page(filed(service, page), page, List.of(), Chosen.NOTHING));
    }

    /// Tries a table. Nothing of it comes in yet.
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response hand(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("service") @Nullable String service,
            @RestForm("format") @Nullable String format,
            @RestForm("reason") @Nullable String reason)
            throws IOException {
        Person person = visit.person();
        if (person == null) {
            return pages.signIn();
        }
        if (file == null || file.fileName().isBlank() || !Files.exists(file.uploadedFile())) {
            return pages.see("/imports");
        }
        String to = service == null ? "" : service;
        Chosen chosen = new Chosen(to, format == null ? "" : format, reason == null ? "" : reason, null, true);
        Format known = Format.of(format, file.fileName()).orElse(null);
        if (known == null) {
            return ofAll(null, UNPROCESSABLE, chosen);
        }
        Reply<Import> tried = gateway.upload(
                Asked.of("services", to, "imports")
                        .with("dryRun", true)
                        .with("name", file.fileName())
                        .with("reason", reason),
                known.mediaType(),
                BodyPublishers.ofFile(file.uploadedFile()),
                Import.class);
        return switch (tried) {
            case Reply.Found<Import>(Import made, String tag) -> {
                shelf.keep(made.id(), person.name(), file.uploadedFile());
                yield pages.see("/imports/" + to + "/" + made.id());
            }
            case Reply.Refused<Import>(Problem problem) -> refused(problem, chosen);
            case Reply.Silent<Import>() -> pages.silent();
        };
    }

    private Response refused(Problem problem, Chosen chosen) {
        return problem.asksForSignIn()
                ? pages.signIn()
                : ofAll(
                        null,
                        problem.status(),
                        new Chosen(chosen.service(), chosen.format(), chosen.reason(), problem, false));
    }

    /// The latest of every service. One that does not answer is named; where all refuse, so does the page.
    private Response ofAll(@Nullable String state, int status, Chosen chosen) {
        List<Filed> filed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Problem refusal = null;
        for (String service : Services.ALL) {
            switch (gateway.list(imports(service, state).with("limit", LATEST), Import.class)
                    .heard()) {
                case Reply.Found<Listed<Import>>(Listed<Import> page, String tag) -> filed.addAll(filed(service, page));
                case Reply.Refused<Listed<Import>>(Problem problem) -> refusal = problem;
                case Reply.Silent<Listed<Import>>() -> missing.add(service);
            }
        }
        if (refusal != null && filed.isEmpty() && chosen.problem() == null) {
            return pages.refused(refusal);
        }
        filed.sort(
                Comparator.comparing((Filed each) -> each.table().submittedAt()).reversed());
        return pages.show(status, page(filed, null, missing, chosen));
    }

    private static TemplateInstance page(
            List<Filed> filed, @Nullable Listed<Import> page, List<String> missing, Chosen chosen) {
        return Templates.imports(
                filed,
                page,
                missing,
                Services.ALL,
                List.of("WAITING", "RUNNING", "DONE", "REFUSED", "FAILED", "INTERRUPTED"),
                chosen);
    }

    private static Asked imports(String service, @Nullable String state) {
        return Asked.of("services", service, "imports").with("state", state);
    }

    private static List<Filed> filed(String service, Listed<Import> page) {
        return page.items().stream()
                .filter(table -> !table.isOfAForm())
                .map(table -> new Filed(service, table))
                .toList();
    }
}
