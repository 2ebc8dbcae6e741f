package ipstrategy.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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
                            + "word of four letters or more also with one slip. A whole id, code or number comes first, a title before a text. "
                            + "Of a service that has more than 5,000, those are weighed and counted in `total` whose names and titles come nearest.")
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
        Predicate<Found> wanted = behind(page.after());
        List<Found> found = found(question, kinds.isEmpty() ? known : Set.copyOf(kinds));
        List<Found> left =
                found.stream().filter(wanted).limit(page.limit() + 1L).toList();
        return Listing.of(left, page.limit(), found.size(), SearchResource::cursor)
                .map(this::view);
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

    private List<Found> found(Question question, Set<String> kinds) {
        Weighing weighing = new Weighing(question);
        return entries.candidates(question, kinds).stream()
                .flatMap(entry -> weighing.weigh(entry.fields()).map(weight -> new Found(entry, weight)).stream())
                .sorted(Found.ORDER)
                .toList();
    }

    private HitView view(Found found) {
        Entries.Entry entry = found.entry();
        return new HitView(
                entry.kind(),
                entry.id(),
                entry.title(),
                found.score(),
                SnippetView.of(found.weight().field(), found.weight().spans()),
                service,
                entry.link());
    }

    /// An entry that answers, and how well.
    private record Found(Entries.Entry entry, Weighing.Weight weight) {

        /// The best first; what is equally good by its link, which differs for all.
        static final Comparator<Found> ORDER =
                Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::link);

        double score() {
            return weight.score();
        }

        String link() {
            return entry.link();
        }
    }

    private static Cursor cursor(Found last) {
        return new Cursor(BEST_FIRST, Double.toString(last.score()), last.link());
    }

    private static Predicate<Found> behind(@Nullable Cursor after) {
        if (after == null) {
            return found -> true;
        }
        double score = after.number();
        return found ->
                found.score() < score || (found.score() == score && found.link().compareTo(after.id()) > 0);
    }
}
