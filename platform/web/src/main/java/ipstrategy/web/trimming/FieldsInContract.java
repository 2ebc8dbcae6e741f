package ipstrategy.web.trimming;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Tells in the contract which operations show only the fields that are asked for: whatever is read as JSON.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class FieldsInContract implements OASFilter {

    private static final String JSON = "application/json";
    /// What is also told in other ways, such as a stream or a document, is no view with fields.
    private static final Set<String> LISTS_AND_THINGS = Set.of(JSON, "text/csv");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null || contract.getPaths().getPathItems() == null) {
            return;
        }
        contract.getPaths().getPathItems().values().forEach(FieldsInContract::describe);
    }

    private static void describe(PathItem path) {
        Operation read = path.getGET();
        if (read != null && isJson(read) && !says(read)) {
            read.addParameter(OASFactory.createParameter()
                    .name(Fields.PARAMETER)
                    .in(Parameter.In.QUERY)
                    .description("only these fields, parted by commas; a dot leads into an object or a list")
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
    }

    private static boolean isJson(Operation read) {
        Map<String, APIResponse> responses =
                read.getResponses() == null ? Map.of() : read.getResponses().getAPIResponses();
        @Nullable APIResponse good = responses == null ? null : responses.get("200");
        return good != null
                && good.getContent() != null
                && good.getContent().getMediaType(JSON) != null
                && good.getContent().getMediaType(JSON).getSchema() != null
                && good.getContent().getMediaType(JSON).getSchema().getRef() != null
                && LISTS_AND_THINGS.containsAll(
                        good.getContent().getMediaTypes().keySet());
    }

    /// The filter sees a document more than once.
    private static boolean says(Operation read) {
        return read.getParameters() != null
                && read.getParameters().stream().anyMatch(parameter -> Fields.PARAMETER.equals(parameter.getName()));
    }
}
