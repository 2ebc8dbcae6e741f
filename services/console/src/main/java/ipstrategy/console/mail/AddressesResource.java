package ipstrategy.console.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.filing.Counter;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Page;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
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

/// `/agencies/{code}/mail-addresses`: where an agency wants the mails of its notices, for whoever signs for it to say.
@Path("/agencies/{code}/mail-addresses")
@PermitAll
@RunOnVirtualThread
class AddressesResource {

    private final Counter counter;

    AddressesResource(Counter counter) {
        this.counter = counter;
    }

    /// The addresses, as the API takes them.
    record Named(List<String> addresses, String reason) {}

    @CheckedTemplate(basePath = "mail")
    static class Templates {

        static native TemplateInstance addresses(Addresses book, String tag, Typed typed);
    }

    @GET
    public Response show(@PathParam("code") String code) {
        return page(code).show();
    }

    @POST
    @Path("/name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response name(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(code).put("name", asked(code), new Named(form.words("addresses"), form.text("reason")), form);
    }

    private Page page(String code) {
        return counter.page(
                "/agencies/" + code + "/mail-addresses", asked(code), Addresses.class, Templates::addresses);
    }

    private static Asked asked(String code) {
        return Asked.of("agencies", code, "mail-addresses");
    }
}
