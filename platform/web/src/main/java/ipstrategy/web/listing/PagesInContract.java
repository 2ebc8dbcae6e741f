package ipstrategy.web.listing;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.GET;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/// Tells in the contract how the pages of a list are walked, which is the same for all: whatever is read with GET
/// and answers a [Listing] takes a limit and a cursor, and where it is also a table, a byte order mark. The orders
/// that a list can be read in, and whether its things can be asked for by their ids, its door says itself.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class PagesInContract implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName READ = DotName.createSimple(GET.class);
    private static final DotName LIST = DotName.createSimple(Listing.class);

    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";
    private static final String MARK = "bom";

    /// How they follow each other.
    private static final List<String> ORDER = List.of("sort", LIMIT, "ids", CURSOR, MARK);

    private final Set<String> lists;

    public PagesInContract(IndexView index) {
        this.lists = index.getAnnotations(OPERATION).stream()
                .filter(operation -> operation.value("operationId") != null)
                .filter(PagesInContract::isOfAList)
                .map(operation -> operation.value("operationId").asString())
                .collect(Collectors.toSet());
    }

    private static boolean isOfAList(AnnotationInstance operation) {
        MethodInfo door = operation.target().asMethod();
        return door.hasAnnotation(READ) && door.returnType().name().equals(LIST);
    }

    @Override
    public @Nullable Operation filterOperation(Operation operation) {
        if (lists.contains(String.valueOf(operation.getOperationId()))) {
            List<Parameter> parameters = new ArrayList<>();
            if (operation.getParameters() != null) {
                parameters.addAll(operation.getParameters());
            }
            put(limit(), parameters);
            put(cursor(), parameters);
            if (isATable(operation)) {
                put(mark(), parameters);
            }
            operation.setParameters(parameters);
        }
        return operation;
    }

    /// Puts one behind those that go before it, unless it is there: the filter sees a document more than once.
    private static void put(Parameter one, List<Parameter> parameters) {
        List<String> names = parameters.stream().map(PagesInContract::name).toList();
        if (names.contains(name(one))) {
            return;
        }
        List<String> before = ORDER.subList(0, ORDER.indexOf(name(one)));
        int last = before.stream().mapToInt(names::indexOf).max().orElse(-1);
        parameters.add(last < 0 ? parameters.size() : last + 1, one);
    }

    /// One that only refers to another has none.
    private static String name(Parameter parameter) {
        return String.valueOf(parameter.getName());
    }

    private static boolean isATable(Operation list) {
        APIResponses answers = list.getResponses();
        @Nullable APIResponse good = answers == null ? null : answers.getAPIResponse("200");
        @Nullable Content content = good == null ? null : good.getContent();
        return content != null && content.getMediaType("text/csv") != null;
    }

    private static Parameter limit() {
        return OASFactory.createParameter()
                .description("1 to " + Page.GREATEST_LIMIT)
                .example(String.valueOf(Page.USUAL_LIMIT))
                .in(Parameter.In.QUERY)
                .name(LIMIT);
    }

    private static Parameter cursor() {
        return OASFactory.createParameter()
                .description("the `next` of the page before")
                .in(Parameter.In.QUERY)
                .name(CURSOR);
    }

    private static Parameter mark() {
        return OASFactory.createParameter()
                .description("whether a CSV answer begins with a byte order mark")
                .example("false")
                .in(Parameter.In.QUERY)
                .name(MARK);
    }
}
