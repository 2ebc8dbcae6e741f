package ipstrategy.web.retirement;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/// Tells in the contract which operations go, and when.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RetirementInContract implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Map<String, String> ends;

    public RetirementInContract(IndexView index) {
        this.ends = index.getAnnotations(DotName.createSimple(Retiring.class)).stream()
                .filter(retiring -> retiring.target().asMethod().hasAnnotation(OPERATION))
                // A type can stand in several indexes.
                .collect(Collectors.toMap(
                        RetirementInContract::operation,
                        retiring -> retiring.value("until").asString(),
                        (one, same) -> one));
    }

    private static String operation(AnnotationInstance retiring) {
        return retiring.target()
                .asMethod()
                .annotation(OPERATION)
                .value("operationId")
                .asString();
    }

    @Override
    public @Nullable Operation filterOperation(Operation operation) {
        String end = ends.get(String.valueOf(operation.getOperationId()));
        if (end != null) {
            operation.setDeprecated(true);
            operation.addExtension("x-sunset", end);
        }
        return operation;
    }
}
