package ipstrategy.console.page;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Download;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.gateway.TableInPages;
import ipstrategy.console.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.Closeable;
import java.io.IOException;
import org.jboss.logging.Logger;

/// Hands on files from the gateway as they come. They are always to be saved and never shown as pages of the console.
@ApplicationScoped
public class Downloads {

    private static final Logger LOG = Logger.getLogger(Downloads.class);
    private static final int A_PAGE = 500;
    private static final String CSV = "text/csv; charset=UTF-8";

    private final Gateway gateway;
    private final Pages pages;
    private final Visit visit;

    Downloads(Gateway gateway, Pages pages, Visit visit) {
        this.gateway = gateway;
        this.pages = pages;
        this.visit = visit;
    }

    /// @param accept the form in which it is wanted
    /// @param name what it is called unless the gateway says it
    public Response save(Asked asked, String accept, String name) {
        return switch (gateway.download(asked, accept)) {
            case Reply.Found<Download>(Download file, String tag) -> {
                letGo(file.content());
                yield Response.ok(file.content(), file.mediaType())
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file, name))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            }
            case Reply.Refused<Download>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Download>() -> pages.silent();
        };
    }

    /// A list as a table, with all its pages.
    public Response table(Asked list, String name) {
        return switch (gateway.table(list.with("limit", A_PAGE))) {
            case Reply.Found<TableInPages>(TableInPages table, String tag) -> {
                letGo(table);
                yield Response.ok((StreamingOutput) table::writeTo, CSV)
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            }
            case Reply.Refused<TableInPages>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<TableInPages>() -> pages.silent();
        };
    }

    /// What HEAD asks for is never written, nor what nobody waits for any more: then nobody else would close
    /// it, and its connection would be held for ever.
    private void letGo(Closeable opened) {
        visit.whenOver(() -> {
            try {
                opened.close();
            } catch (IOException gone) {
                LOG.debug("what was handed on is closed already", gone);
            }
        });
    }

    private static String disposition(Download file, String name) {
        String said = file.disposition();
        return said != null && said.startsWith("attachment") ? said : attachment(name);
    }

    private static String attachment(String name) {
        return "attachment; filename=\"" + name + "\"";
    }
}
