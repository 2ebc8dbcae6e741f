package ipstrategy.copyright.notices;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

@Path("notices")
class NoticeResource {

    private final Notices notices;

    NoticeResource(Notices notices) {
        this.notices = notices;
    }

    @GET
    @PermitAll
    public List<NoticeView> all() {
        return notices.all().stream().map(NoticeView::of).toList();
    }

    private static final class Refused {
        Response answer() {
            return Response.status(404).build();
        }
    }
}
