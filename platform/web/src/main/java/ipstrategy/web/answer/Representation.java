package ipstrategy.web.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.trimming.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Turns what a door answers into bytes, once: so the entity tag is the hash of exactly what is sent.
@ApplicationScoped
class Representation {

    /// The media type of a list as a table.
    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");

    private final ObjectMapper json;
    private final EntityTags tags;

    Representation(ObjectMapper json, EntityTags tags) {
        this.json = json;
        this.tags = tags;
    }

    @ServerResponseFilter
    void represent(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        MediaType type = type(response);
        if (entity == null || type == null || response.getStatus() / 100 != 2) {
            return;
        }
        if (entity instanceof Listing<?> list && list.next() instanceof String next) {
            response.getHeaders().add(HttpHeaders.LINK, nextPage(request, next));
        }
        byte[] body = bytes(asked(entity, request), type, request.getUriInfo().getQueryParameters());
        if (body == null) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        MediaType sent = type.isCompatible(CSV) ? CSV : type;
        String tag = EntityTags.of(body, Compression.follows(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING)));
        headers.putSingle(HttpHeaders.ETAG, tag);
        headers.putSingle(HttpHeaders.VARY, varying(response.getHeaderString(HttpHeaders.VARY)));
        if (response.getHeaderString(HttpHeaders.CACHE_CONTROL) == null) {
            // A door may say that its answer must not be kept at all.
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && isRead(request) && EntityTags.names(strong(known), tag)) {
            response.setStatus(304);
            response.setEntity(null);
            return;
        }
        response.setEntity(body, null, sent);
    }

    /// A door that sets a status or a header of its own says no type where it answers with a view of ours.
    private static @Nullable MediaType type(ContainerResponseContext response) {
        MediaType said = response.getMediaType();
        return said == null && response.getEntity() instanceof Record ? MediaType.APPLICATION_JSON_TYPE : said;
    }

    /// What a read asks for of an answer: some of its fields, or all of it.
    private Object asked(Object entity, ContainerRequestContext request) {
        String written = request.getUriInfo().getQueryParameters().getFirst(Fields.PARAMETER);
        if (written == null || !isRead(request) || entity instanceof byte[]) {
            return entity;
        }
        Fields fields = Fields.of(written);
        return entity instanceof Listing<?> list
                ? list.map(item -> fields.trim(json.valueToTree(item)))
                : fields.trim(json.valueToTree(entity));
    }

    /// What every answer varies by, and what a door says its own does.
    private static String varying(@Nullable String further) {
        String always = "Accept, Accept-Encoding, Authorization";
        return further == null ? always : always + ", " + further;
    }

    /// What is bytes already, as an answer that is given again, is sent as it stands.
    private byte @Nullable [] bytes(Object entity, MediaType type, MultivaluedMap<String, String> query) {
        if (entity instanceof byte[] ready) {
            return ready;
        }
        if (entity instanceof Listing<?> list && type.isCompatible(CSV)) {
            return Csv.of(list.items(), json, "true".equalsIgnoreCase(query.getFirst("bom")));
        }
        return type.isCompatible(MediaType.APPLICATION_JSON_TYPE) ? tags.bytes(entity) : null;
    }

    /// A reference relative to the request, so that it holds behind any gateway.
    private static String nextPage(ContainerRequestContext request, String next) {
        String query = UriBuilder.fromUri(request.getUriInfo().getRequestUri())
                .replaceQueryParam("cursor", next)
                .build()
                .getRawQuery();
        return "<?" + query + ">; rel=\"next\"";
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /// A cache may have weakened the tags it kept; for a read that makes no difference.
    private static String strong(String known) {
        return known.replace("W/\"", "\"");
    }
}
