package ipstrategy.web.answer;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jspecify.annotations.Nullable;

/// Carries into the contract what doors say in Java alone: the status of `@ResponseStatus`, and that a body which may
/// be null need not be sent.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Doors implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName STATUS = DotName.createSimple("org.jboss.resteasy.reactive.ResponseStatus");
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final String OK = "200";

    private final Map<String, String> statuses = new HashMap<>();
    private final Set<String> optionalBodies = new HashSet<>();

    public Doors(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            if (operation.value("operationId") != null) {
                read(
                        operation.value("operationId").asString(),
                        operation.target().asMethod());
            }
        }
    }

    private void read(String operation, MethodInfo method) {
        AnnotationInstance status = method.annotation(STATUS);
        if (status != null) {
            statuses.put(operation, String.valueOf(status.value().asInt()));
        }
        if (method.parameters().stream().anyMatch(Doors::isOptionalBody)) {
            optionalBodies.add(operation);
        }
    }

    private static boolean isOptionalBody(MethodParameterInfo parameter) {
        return parameter.type().hasAnnotation(NULLABLE)
                && parameter.annotations().stream()
                        .noneMatch(annotation -> annotation.name().toString().startsWith("jakarta.ws.rs."));
    }

    @Override
    public @Nullable Operation filterOperation(Operation operation) {
        String id = String.valueOf(operation.getOperationId());
        if (optionalBodies.contains(id) && operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(false);
        }
        String status = statuses.get(id);
        APIResponses responses = operation.getResponses();
        if (status != null && responses != null && !responses.hasAPIResponse(status)) {
            APIResponse usual = responses.getAPIResponse(OK);
            if (usual != null) {
                responses.removeAPIResponse(OK);
                responses.addAPIResponse(status, usual);
            }
        }
        return operation;
    }
}
