package ipstrategy.seeding;

import ipstrategy.web.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// One record of a seed file, read field by field. Each reading checks the field and names it when it is wrong; a field
/// that nobody read is unknown.
public final class SeedRecord {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final int GREATEST_DIGITS = 9;

    private final String file;
    private final MappingNode node;
    private final Faults faults;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    SeedRecord(String file, MappingNode node, Faults faults) {
        this.file = file;
        this.node = node;
        this.faults = faults;
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                wrong("", tuple.getKeyNode(), "the name of a field must be a text");
            } else if (fields.put(key.getValue(), tuple.getValueNode()) != null) {
                wrong(key.getValue(), key, "the field stands twice");
            }
        }
    }

    /// A text that must be there.
    public String text(String field) {
        String value = optionalText(field);
        return value == null ? missing(field, "?") : value;
    }

    public @Nullable String optionalText(String field) {
        Node value = take(field);
        if (value == null || isNull(value)) {
            return null;
        }
        if (!(value instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            return nothing(field, "must be a text");
        }
        return scalar.getValue();
    }

    /// A text of a known form.
    public String code(String field, Pattern form) {
        String value = optionalText(field);
        if (value == null) {
            return missing(field, "?");
        }
        return form.matcher(value).matches() ? value : wrong(field, "«" + value + "» is not well formed", value);
    }

    /// A code that must be among the known ones.
    public String oneOf(String field, Set<String> known) {
        String value = optionalOneOf(field, known);
        return value == null ? missing(field, "?") : value;
    }

    public @Nullable String optionalOneOf(String field, Set<String> known) {
        String value = optionalText(field);
        return value == null || known.contains(value) ? value : wrong(field, "«" + value + "» is not known", value);
    }

    public <E extends Enum<E>> E oneOf(String field, Class<E> words) {
        E value = optionalOneOf(field, words);
        return value == null ? missing(field, words.getEnumConstants()[0]) : value;
    }

    public <E extends Enum<E>> @Nullable E optionalOneOf(String field, Class<E> words) {
        String value = optionalText(field);
        if (value == null) {
            return null;
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(value)) {
                return word;
            }
        }
        return nothing(field, "«" + value + "» is none of " + Arrays.toString(words.getEnumConstants()));
    }

    public @Nullable LocalDate optionalDate(String field) {
        String value = optionalText(field);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException noSuchDay) {
            return nothing(field, "«" + value + "» is not a day of the calendar");
        }
    }

    /// A number as written, without exponent or grouping.
    public @Nullable BigDecimal optionalNumber(String field) {
        String value = optionalText(field);
        if (value == null) {
            return null;
        }
        return NUMBER.matcher(value).matches()
                ? new BigDecimal(value)
                : nothing(field, "«" + value + "» is not a number");
    }

    public int wholeNumber(String field) {
        BigDecimal value = optionalNumber(field);
        if (value == null) {
            return missing(field, 0);
        }
        if (value.scale() > 0 || value.signum() < 0 || value.precision() > GREATEST_DIGITS) {
            return wrong(field, "must be a whole number", 0);
        }
        return value.intValueExact();
    }

    public boolean flag(String field) {
        return switch (optionalText(field)) {
            case null -> missing(field, false);
            case "true" -> true;
            case "false" -> false;
            default -> wrong(field, "must be true or false", false);
        };
    }

    /// A text in both languages, within the lengths given; 0 means no bound.
    public Text bilingual(String field, int longestZh, int longestEn) {
        Text text = optionalBilingual(field);
        if (text == null) {
            return missing(field, new Text("?", "?"));
        }
        if (longestZh > 0 && text.zh().length() > longestZh) {
            wrong(field, "zh has " + text.zh().length() + " characters, " + longestZh + " are allowed", "");
        }
        if (longestEn > 0 && text.en().length() > longestEn) {
            wrong(field, "en has " + text.en().length() + " characters, " + longestEn + " are allowed", "");
        }
        return text;
    }

    public @Nullable Text optionalBilingual(String field) {
        SeedRecord words = optionalRecord(field);
        if (words == null) {
            return null;
        }
        Text text = new Text(words.text("zh"), words.text("en"));
        words.nothingElse();
        return text;
    }

    public SeedRecord record(String field) {
        SeedRecord inner = optionalRecord(field);
        return inner == null ? missing(field, new SeedRecord(file, emptyAt(node), new Faults())) : inner;
    }

    public @Nullable SeedRecord optionalRecord(String field) {
        Node value = take(field);
        if (value == null || isNull(value)) {
            return null;
        }
        return value instanceof MappingNode mapping
                ? new SeedRecord(file, mapping, faults)
                : nothing(field, "must be a record");
    }

    /// A list of records; it may be empty but must be there.
    public <T> List<T> records(String field, Function<SeedRecord, T> reading) {
        List<T> found = new ArrayList<>();
        for (Node item : items(field)) {
            if (item instanceof MappingNode mapping) {
                SeedRecord inner = new SeedRecord(file, mapping, faults);
                found.add(reading.apply(inner));
                inner.nothingElse();
            } else {
                wrong(field, item, "must be a list of records");
            }
        }
        return found;
    }

    /// A list of records, which may be left out.
    public <T> List<T> optionalRecords(String field, Function<SeedRecord, T> reading) {
        return fields.containsKey(field) ? records(field, reading) : List.of();
    }

    /// A list of codes that must be among the known ones; it may be empty but must be there.
    public List<String> codes(String field, Set<String> known) {
        List<String> found = new ArrayList<>();
        for (Node item : items(field)) {
            String value = item instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(value)) {
                wrong(field, item, "«" + value + "» is not known");
            } else if (found.contains(value)) {
                wrong(field, item, "«" + value + "» stands twice");
            }
            found.add(value);
        }
        return found;
    }

    /// A list of texts; it may be empty but must be there.
    public List<String> texts(String field) {
        return items(field).stream()
                .map(item -> item instanceof ScalarNode scalar ? scalar.getValue() : wrong(field, "must be texts", "?"))
                .toList();
    }

    /// The names of the fields, for records whose names are data, such as a breakdown.
    public Map<String, String> map(String field) {
        SeedRecord inner = record(field);
        Map<String, String> found = new LinkedHashMap<>();
        inner.fields.keySet().forEach(name -> found.put(name, inner.text(name)));
        return found;
    }

    /// Passes over fields that another reader of the same file checks.
    public void leave(String... others) {
        read.addAll(List.of(others));
    }

    /// Reports a fault that only the reader's own rule can see.
    public void wrong(String field, String reason) {
        wrong(field, fields.getOrDefault(field, node), reason);
    }

    /// Tells the fields that nobody asked for.
    public void nothingElse() {
        fields.forEach((name, value) -> {
            if (!read.contains(name)) {
                wrong(name, value, "unknown field");
            }
        });
    }

    private List<Node> items(String field) {
        Node value = take(field);
        return value instanceof SequenceNode sequence ? sequence.getValue() : wrong(field, "must be a list", List.of());
    }

    private @Nullable Node take(String field) {
        read.add(field);
        return fields.get(field);
    }

    /// Tells that a field is missing; where it is there, its own fault has been told.
    private <T> T missing(String field, T instead) {
        Node value = fields.get(field);
        return value == null || isNull(value) ? wrong(field, "is missing", instead) : instead;
    }

    private <T> T wrong(String field, String reason, T instead) {
        wrong(field, reason);
        return instead;
    }

    private <T> @Nullable T nothing(String field, String reason) {
        wrong(field, reason);
        return null;
    }

    private void wrong(String field, Node at, String reason) {
        faults.add(new SeedFault(file, at.getStartMark().getLine() + 1, field, reason));
    }

    private static MappingNode emptyAt(Node at) {
        return new MappingNode(
                at.getTag(),
                true,
                new ArrayList<>(),
                at.getStartMark(),
                at.getEndMark(),
                org.yaml.snakeyaml.DumperOptions.FlowStyle.FLOW);
    }

    private static boolean isNull(Node value) {
        return value instanceof ScalarNode scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && scalar.getValue().equals("null");
    }
}
