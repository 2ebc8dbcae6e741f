package ipstrategy.console.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.page.Downloads;
import ipstrategy.console.page.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// `/measures/{id}/evidence`: files that show what was done.
@Path("/measures/{id}/evidence")
@PermitAll
@RunOnVirtualThread
class EvidenceResource {

    private static final String UNKNOWN = "application/octet-stream";

    private final Gateway gateway;
    private final Downloads downloads;
    private final Pages pages;

    EvidenceResource(Gateway gateway, Downloads downloads, Pages pages) {
        this.gateway = gateway;
        this.downloads = downloads;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response file(
            @PathParam("id") String id,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("note") @Nullable String note,
            @RestForm("back") @Nullable String back)
            throws FileNotFoundException {
        String page = back == null ? "/measures/" + id : back;
        if (file == null || file.fileName().isBlank() || !Files.exists(file.uploadedFile())) {
            return pages.see(page);
        }
        Asked asked = Asked.of("measures", id, "evidence")
                .with("name", file.fileName())
                .with("note", note);
        Reply<Exhibit> filed = gateway.upload(
                asked,
                file.contentType() == null ? UNKNOWN : file.contentType(),
                BodyPublishers.ofFile(file.uploadedFile()),
                Exhibit.class);
        return switch (filed) {
            case Reply.Found<Exhibit>(Exhibit exhibit, String tag) -> pages.see(page);
            case Reply.Refused<Exhibit>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Exhibit>() -> pages.silent();
        };
    }

    @GET
    @Path("/{sha256}")
    public Response download(@PathParam("id") String id, @PathParam("sha256") String sha256) {
        return downloads.save(Asked.of("measures", id, "evidence", sha256), "*/*", sha256);
    }
}
