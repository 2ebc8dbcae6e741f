package ipstrategy.console.lineage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.filing.Counter;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Page;
import ipstrategy.console.filing.Reason;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.language.Text;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/lineage/{from}/{to}`: which measures of a later plan may go on with which of an earlier one, for the office to
/// say and to take back.
@Path("/lineage/{from}/{to}")
@PermitAll
@RunOnVirtualThread
class ProposalsResource {

    private static final List<String> KINDS = List.of("CONTINUES", "IMPLEMENTS");

    private final Gateway gateway;
    private final Counter counter;

    ProposalsResource(Gateway gateway, Counter counter) {
        this.gateway = gateway;
        this.counter = counter;
    }

    /// A link, as the API takes it.
    ///
    /// @param basis what shows it; nothing where that the office has found so is what does
    record Stated(
            String from, String to, String kind, @Nullable Text basis, String reason) {}

    @CheckedTemplate(basePath = "lineage")
    static class Templates {

        /// @param links nothing where they cannot be read
        static native TemplateInstance proposals(
                String from,
                String to,
                @Nullable Listed<Link> links,
                List<Proposal> proposals,
                List<String> kinds,
                Typed typed);
    }

    @GET
    public Response show(@PathParam("from") String from, @PathParam("to") String to) {
        return page(from, to).show();
    }

    @POST
    @Path("/state")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response state(
            @PathParam("from") String from, @PathParam("to") String to, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Stated stated = new Stated(
                form.text("from"),
                form.text("to"),
                form.text("kind"),
                form.someBilingual("basis"),
                form.text("reason"));
        return page(from, to).post("state", Asked.of("lineage-links"), stated, form);
    }

    @POST
    @Path("/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("from") String from, @PathParam("to") String to, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Asked withdrawal = Asked.of("lineage-links", form.text("link"), "withdrawal");
        return page(from, to).post(Link.WITHDRAW, withdrawal, Reason.of(form), form);
    }

    private Page page(String from, String to) {
        Asked asked =
                Asked.of("lineage-proposals").with("from", from).with("to", to).whole();
        return counter.list(
                "/lineage/" + from + "/" + to,
                asked,
                Proposal.class,
                (Listed<Proposal> found, String tag, Typed typed) ->
                        Templates.proposals(from, to, links(from, to), Proposal.inOrder(found.items()), KINDS, typed));
    }

    private @Nullable Listed<Link> links(String from, String to) {
        Asked asked = Asked.of("lineage-links")
                .with("from", from)
                .with("to", to)
                .with("state", "STATED")
                .whole();
        return gateway.list(asked, Link.class).orNothing();
    }
}
