package ipstrategy.console.conference;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.language.Days;
import ipstrategy.console.page.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// `/conference`: the next meeting with its agenda, what waits for one, and what is still to be carried out.
@Path("/conference")
@PermitAll
@RunOnVirtualThread
class ConferenceResource {

    private static final int A_PAGE = 100;

    private final Gateway gateway;
    private final Pages pages;
    private final Clock clock;

    ConferenceResource(Gateway gateway, Pages pages, Clock clock) {
        this.gateway = gateway;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "conference")
    static class Templates {

        static native TemplateInstance conference(Overview overview);
    }

    @GET
    public Response overview() {
        Reply<Listed<Meeting>> convened =
                gateway.list(Asked.of("meetings").with("state", "CONVENED").with("limit", A_PAGE), Meeting.class);
        return switch (convened) {
            case Reply.Found<Listed<Meeting>>(Listed<Meeting> meetings, String tag) ->
                pages.show(Templates.conference(overview(meetings)));
            case Reply.Refused<Listed<Meeting>>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Listed<Meeting>>() -> pages.silent();
        };
    }

    private Overview overview(Listed<Meeting> convened) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.ZONE);
        Meeting next = Overview.next(convened, today);
        return new Overview(
                convened,
                next == null ? null : items(Asked.of("agenda-items").with("meeting", next.id())),
                items(Asked.of("agenda-items").with("state", "PROPOSED")),
                gateway.list(
                                Asked.of("resolutions")
                                        .with("state", "ASSIGNED")
                                        .with("sort", "due")
                                        .with("limit", A_PAGE),
                                Resolution.class)
                        .orNothing(),
                today);
    }

    private @Nullable Listed<AgendaItem> items(Asked asked) {
        return gateway.list(asked.with("limit", A_PAGE), AgendaItem.class).orNothing();
    }
}
