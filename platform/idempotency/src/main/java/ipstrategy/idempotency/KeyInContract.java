package ipstrategy.idempotency;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/// Tells in the contract which operations take an `Idempotency-Key`.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class KeyInContract implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final int LONGEST = 255;

    private final Set<String> idempotent;

    public KeyInContract(IndexView index) {
        this.idempotent = index.getAnnotations(DotName.createSimple(Idempotent.class)).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.METHOD)
                .map(target -> target.asMethod().annotation(OPERATION))
                .filter(operation -> operation != null && operation.value("operationId") != null)
                .map(operation -> operation.value("operationId").asString())
                .collect(Collectors.toSet());
    }

    @Override
    public @Nullable Operation filterOperation(Operation operation) {
        if (idempotent.contains(String.valueOf(operation.getOperationId())) && !says(operation)) {
            operation.addParameter(OASFactory.createParameter()
                    .name(Fingerprinting.KEY)
                    .in(Parameter.In.HEADER)
                    .description("a word of your own for this command, 1 to 255 visible ASCII characters: sent again "
                            + "within a day, it is not carried out again but answered as before")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .maxLength(LONGEST))
                    .example("6f0c1f0e-5b7b-4a52-9c3b-0d9f4c8f2a11"));
        }
        return operation;
    }

    /// The filter sees a document more than once.
    private static boolean says(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> Fingerprinting.KEY.equals(parameter.getName()));
    }
}
