package ipstrategy.web.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// A value that is sent has the type that the contract says and is not read as another: `5` is no text, `"5"` and `5.5`
/// are no whole number, `1` is not `true`, and neither a number nor `""` is a day or one of a few words.
@Singleton
class TypesAsSaid implements ObjectMapperCustomizer {

    private static final List<CoercionInputShape> TEXT =
            List.of(CoercionInputShape.String, CoercionInputShape.EmptyString);
    private static final List<CoercionInputShape> NUMBER =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float);
    private static final List<CoercionInputShape> NOTHING = List.of(CoercionInputShape.EmptyString);
    private static final List<CoercionInputShape> TRUTH = List.of(CoercionInputShape.Boolean);
    private static final List<CoercionInputShape> FRACTION = List.of(CoercionInputShape.Float);

    /// What is not taken for what.
    private static final Map<LogicalType, List<List<CoercionInputShape>>> REFUSED = Map.of(
            LogicalType.Textual, List.of(NUMBER, TRUTH),
            LogicalType.Integer, List.of(TEXT, TRUTH, FRACTION),
            LogicalType.Float, List.of(TEXT, TRUTH),
            LogicalType.Boolean, List.of(TEXT, NUMBER),
            LogicalType.Enum, List.of(NUMBER, TRUTH),
            LogicalType.DateTime, List.of(NUMBER, TRUTH, NOTHING));

    @Override
    public void customize(ObjectMapper json) {
        REFUSED.forEach((type, shapes) -> shapes.forEach(
                group -> group.forEach(shape -> json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail))));
    }
}
