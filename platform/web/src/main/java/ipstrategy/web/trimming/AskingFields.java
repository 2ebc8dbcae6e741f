package ipstrategy.web.trimming;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Reads which fields a request asks for, strictly: a field that the answer cannot have is refused before anything is
/// read.
@ApplicationScoped
class AskingFields {

    private static final String OURS = "ipstrategy.";

    private final ObjectMapper json;

    /// What fields the views have that were asked about. Views are few, and what one has does not change.
    private final ClassValue<Map<String, JavaType>> known = new ClassValue<>() {
        @Override
        protected Map<String, JavaType> computeValue(Class<?> view) {
            return fields(json.constructType(view));
        }
    };

    AskingFields(ObjectMapper json) {
        this.json = json;
    }

    @ServerRequestFilter
    void ask(ContainerRequestContext request, ResourceInfo door) {
        String written = request.getUriInfo().getQueryParameters().getFirst(Fields.PARAMETER);
        if (written == null || !reads(request.getMethod())) {
            return;
        }
        JavaType answer = json.constructType(door.getResourceMethod().getGenericReturnType());
        List<Fault> faults = faults(written, answer);
        if (!faults.isEmpty()) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, faults);
        }
    }

    private static boolean reads(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    /// What is wrong with the fields asked for, of an answer of this type.
    List<Fault> faults(String written, JavaType answer) {
        JavaType row = answer.hasRawClass(Listing.class) ? answer.containedTypeOrUnknown(0) : answer;
        if (!hasFields(row)) {
            return List.of(Fault.query(Fields.PARAMETER, "fault.fields-of-nothing"));
        }
        List<String> paths = Fields.paths(written);
        if (paths.size() > Fields.MOST) {
            return List.of(Fault.query(Fields.PARAMETER, "fault.too-many-codes", Fields.MOST));
        }
        List<Fault> faults = new ArrayList<>();
        for (String path : paths) {
            if (!Fields.FORM.matcher(path).matches()) {
                faults.add(Fault.query(Fields.PARAMETER, "fault.malformed", "id,title,deadline.due"));
            } else if (!knows(row, Fields.steps(path))) {
                faults.add(Fault.query(Fields.PARAMETER, "fault.no-such-field", path));
            }
        }
        return faults;
    }

    /// What is no view of ours, such as a file, has no fields.
    private boolean hasFields(JavaType type) {
        return isFree(type) || type.getRawClass().getName().startsWith(OURS);
    }

    private boolean knows(JavaType type, List<String> steps) {
        if (steps.isEmpty() || isFree(type)) {
            return true;
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return knows(type.getContentType(), steps);
        }
        if (!type.getRawClass().getName().startsWith(OURS) || type.isEnumType()) {
            return false;
        }
        // Of a view that is made for several types the class does not say which.
        JavaType below = (type.hasGenericTypes() ? fields(type) : known.get(type.getRawClass())).get(steps.getFirst());
        return below != null && knows(below, steps.subList(1, steps.size()));
    }

    /// The fields of a view with their types; none of what is written as one value.
    private Map<String, JavaType> fields(JavaType type) {
        BeanDescription described = json.getSerializationConfig().introspect(type);
        if (described.findJsonValueAccessor() != null) {
            return Map.of();
        }
        return described.findProperties().stream()
                .filter(property -> property.getAccessor() != null)
                .collect(Collectors.toUnmodifiableMap(
                        BeanPropertyDefinition::getName,
                        property -> property.getAccessor().getType()));
    }

    /// Whose fields are nowhere written down: what another service said, or a map.
    private static boolean isFree(@Nullable JavaType type) {
        return type == null
                || type.isMapLikeType()
                || type.isTypeOrSubTypeOf(JsonNode.class)
                || type.hasRawClass(Object.class)
                || type.isInterface() && !type.isCollectionLikeType();
    }
}
