package ipstrategy.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/search")
@Tag(name = "Search")
@PermitAll
@RunOnVirtualThread
class SearchResource {

    private static final String BEST_FIRST = "-score";
    private static final int LONGEST_QUESTION = 100;
    private static final int MOST_KINDS = 20;
    private static final Pattern KIND = Pattern.compile("[A-Z]+(-[A-Z]+)*");

    private final Entries entries;
    private final String service;

    SearchResource(Entries entries, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.entries = entries;
        this.service = service;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "search",
            summary = "What has these words, Chinese or English, the best first",
            description =
                    "Every word must be found, in any field. Chinese is found inside of texts, in full or half width; a Latin "
                            + "word of four letters or more also with one slip. A whole id, code or number comes first, a title before a text.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            required = true,
            description = "up to 100 characters",
            example = "专利审查")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "only these kinds, parted by commas",
            example = "MEASURE,METRIC")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`-score`, which is the only order",
            example = "-score")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500", example = "50")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "the `next` of the page before")
    @Parameter(
            name = "bom",
            in = ParameterIn.QUERY,
            description = "whether a CSV answer begins with a byte order mark",
            example = "false")
    public Listing<HitView> search(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "q", "kind");
        Question question = question(query, uri);
        List<String> kinds = query.codes("kind", KIND, MOST_KINDS, "MEASURE");
        Set<String> known = entries.kinds();
        // Others may be elsewhere: a question to all services names them too.
        if (!kinds.isEmpty() && kinds.stream().noneMatch(known::contains)) {
            query.wrong("kind", "fault.not-one-of", String.join(", ", known));
        }
        Page page = query.page(BEST_FIRST);
        query.check();
        List<HitView> found = found(question, kinds.isEmpty() ? known : Set.copyOf(kinds));
        List<HitView> left = found.stream()
                .filter(hit -> isAfter(hit, page))
                .limit(page.limit() + 1L)
                .toList();
        return Listing.of(left, page.limit(), found.size(), SearchResource::cursor);
    }

    private static Question question(Query query, UriInfo uri) {
        String text = query.text("q", LONGEST_QUESTION);
        Question question = Question.of(text == null ? "" : text);
        if (text == null && !uri.getQueryParameters().containsKey("q")) {
            query.wrong("q", "fault.search-nothing");
        } else if (text != null && question.isEmpty()) {
            query.wrong("q", "fault.search-no-words");
        }
        return question;
    }

    private List<HitView> found(Question question, Set<String> kinds) {
        Weighing weighing = new Weighing(question);
        return entries.candidates(question, kinds).stream()
                .flatMap(entry -> hit(entry, weighing))
                .sorted(HitView.ORDER)
                .toList();
    }

    private Stream<HitView> hit(Entries.Entry entry, Weighing weighing) {
        return weighing
                .weigh(entry.fields())
                .map(weight -> new HitView(
                        entry.kind(),
                        entry.id(),
                        entry.title(),
                        weight.score(),
                        SnippetView.of(weight.field(), weight.spans()),
                        service,
                        entry.link()))
                .stream();
    }

    private static Cursor cursor(HitView last) {
        return new Cursor(BEST_FIRST, Double.toString(last.score()), last.link());
    }

    private static boolean isAfter(HitView hit, Page page) {
        Cursor after = page.after();
        if (after == null) {
            return true;
        }
        double score = score(after);
        return hit.score() < score || (hit.score() == score && hit.link().compareTo(after.id()) > 0);
    }

    private static double score(Cursor after) {
        try {
            String key = after.key();
            return Double.parseDouble(key == null ? "" : key);
        } catch (NumberFormatException madeUp) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query("cursor", "fault.bad-cursor"));
        }
    }
}
