package ipstrategy.console.revision;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/metrics/{code}/revisions`: which figures of a metric were revised and why, and how its definition changed.
@Path("/metrics/{code}/revisions")
@PermitAll
@RunOnVirtualThread
class RevisionsResource {

    private static final int A_PAGE = 500;
    private static final int PAGES = 4;

    private final Gateway gateway;
    private final Pages pages;

    RevisionsResource(Gateway gateway, Pages pages) {
        this.gateway = gateway;
        this.pages = pages;
    }

    /// The metric that is told of.
    public record Metric(
            String code,
            Text name,
            String service,
            @Nullable Text unitName) {}

    @CheckedTemplate(basePath = "revision")
    static class Templates {

        /// @param histories nothing where they cannot be read
        /// @param definitions nothing where they cannot be read
        /// @param more whether there are more figures than were looked through
        static native TemplateInstance revisions(
                Metric metric,
                @Nullable List<Revision.History> histories,
                @Nullable List<Definition.Change> definitions,
                boolean more);
    }

    /// What was read of a list.
    ///
    /// @param more whether there is more than was looked through
    private record Read<T>(List<T> items, boolean more) {}

    @GET
    public Response revisions(@PathParam("code") String code) {
        return pages.show(gateway.read(Asked.of("metrics", code), Metric.class), metric -> {
            Read<Revision> figures = figures(code);
            return Templates.revisions(
                    metric,
                    figures == null ? null : Revision.History.of(figures.items()),
                    definitions(code),
                    figures != null && figures.more());
        });
    }

    private @Nullable Read<Revision> figures(String code) {
        Asked figures = Asked.of("metrics", code, "observations")
                .with("includeHistory", true)
                .with("publishedOnly", true)
                .with("sort", "-period");
        return read(figures, Revision.class);
    }

    /// The last one first, each with what it changed: the last that was read only where none stands before it.
    private @Nullable List<Definition.Change> definitions(String code) {
        Read<Definition> read = read(Asked.of("metrics", code, "definitions"), Definition.class);
        if (read == null) {
            return null;
        }
        List<Definition.Change> changes = new ArrayList<>();
        List<Definition> all = read.items();
        int known = read.more() ? all.size() - 1 : all.size();
        for (int at = 0; at < known; at++) {
            changes.add(Definition.Change.of(all.get(at), at + 1 < all.size() ? all.get(at + 1) : null));
        }
        return changes;
    }

    /// The first pages of a list; nothing where one of them cannot be read.
    private <T> @Nullable Read<T> read(Asked asked, Class<T> item) {
        List<T> all = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < PAGES; page++) {
            Asked next = asked.with("cursor", cursor).with("limit", A_PAGE);
            Listed<T> listed = gateway.list(next, item).orNothing();
            if (listed == null) {
                return null;
            }
            all.addAll(listed.items());
            cursor = listed.next();
            if (cursor == null) {
                return new Read<>(all, false);
            }
        }
        return new Read<>(all, true);
    }
}
