package ipstrategy.web.answer;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/// Carries the nullness of our records into the contract: a component that may be null is a property that may be null,
/// and any other is a property that must be there, unless its `@Schema` says what it is otherwise.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Nullness implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");

    private final IndexView index;

    public Nullness(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null || contract.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && type.name().packagePrefix().startsWith("ipstrategy")) {
                schemas.forEach((name, schema) -> {
                    if (describes(name, type)) {
                        type.recordComponents().forEach(component -> settle(schema, component, name(type, component)));
                    }
                });
            }
        }
    }

    /// A generic record has a schema for each use, named `Listing…`.
    private static boolean describes(String schema, ClassInfo type) {
        AnnotationInstance named = type.declaredAnnotation(SCHEMA);
        if (named != null && named.value("name") != null) {
            return schema.equals(named.value("name").asString());
        }
        return type.typeParameters().isEmpty()
                ? schema.equals(type.simpleName())
                : schema.startsWith(type.simpleName());
    }

    private static void settle(Schema schema, RecordComponentInfo component, String name) {
        Schema property =
                schema.getProperties() == null ? null : schema.getProperties().get(name);
        if (property == null) {
            return;
        }
        boolean nullable = component.type().hasAnnotation(NULLABLE);
        if (nullable) {
            schema.addProperty(name, orNull(property));
        }
        boolean known = schema.getRequired() != null && schema.getRequired().contains(name);
        // What is left out may have a usual value.
        if (!known && !nullable && property.getDefaultValue() == null) {
            schema.addRequired(name);
        }
    }

    private static Schema orNull(Schema property) {
        if (property.getAnyOf() != null) {
            // Done already: the filter sees a document more than once.
            return property;
        }
        if (property.getRef() != null) {
            Schema nothing = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
            return OASFactory.createSchema().anyOf(List.of(property, nothing));
        }
        boolean known = property.getType() != null && property.getType().contains(Schema.SchemaType.NULL);
        return known ? property : property.addType(Schema.SchemaType.NULL);
    }

    /// The name on the wire; Jackson's annotation stands on the field behind the component.
    private static String name(ClassInfo type, RecordComponentInfo component) {
        AnnotationInstance property = type.field(component.name()).annotation(PROPERTY);
        return property == null || property.value() == null
                ? component.name()
                : property.value().asString();
    }
}
