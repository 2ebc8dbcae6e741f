package ipstrategy.idempotency;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
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
                .filter(marked -> marked.target().kind() == AnnotationTarget.Kind.METHOD)
                .flatMap(KeyInContract::operation)
                .collect(Collectors.toSet());
    }

    /// The one that the mark names, or the one whose door is marked.
    private static Stream<String> operation(AnnotationInstance marked) {
        AnnotationValue named = marked.value("operation");
        if (named != null) {
            return Stream.of(named.asString());
        }
        AnnotationInstance door = marked.target().asMethod().annotation(OPERATION);
        return door == null || door.value("operationId") == null
                ? Stream.empty()
                : Stream.of(door.value("operationId").asString());
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
