package ipstrategy.console.session;

import ipstrategy.console.page.Pages;
import ipstrategy.console.visit.Place;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// `/sign-in`: nobody comes through without signing in at Keycloak, and goes back from here to where the wish began.
@Path("/sign-in")
class SessionResource {

    private final Pages pages;

    SessionResource(Pages pages) {
        this.pages = pages;
    }

    @GET
    @RolesAllowed("**")
    public Response signedIn(@QueryParam("back") @Nullable String back) {
        return pages.see(back == null ? Place.HOME : back);
    }
}
