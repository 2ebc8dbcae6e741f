package ipstrategy.web.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/// Writes the items of a list as a table (RFC 4180, UTF-8): nested fields become columns such as `title.zh`, and a list
/// inside an item becomes one cell with its entries parted by `; `.
public final class Csv {

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    private static final CsvMapper MAPPER = new CsvMapper();

    static {
        MAPPER.enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);
    }

    private Csv() {}

    public static byte[] of(List<?> items, ObjectMapper json, boolean byteOrderMark) {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (Object item : items) {
            Map<String, String> row = new LinkedHashMap<>();
            flatten("", json.valueToTree(item), row);
            columns.addAll(row.keySet());
            rows.add(row);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (byteOrderMark) {
            out.writeBytes(BYTE_ORDER_MARK);
        }
        if (columns.isEmpty()) {
            return out.toByteArray();
        }
        CsvSchema.Builder schema = CsvSchema.builder();
        columns.forEach(schema::addColumn);
        try (SequenceWriter writer = MAPPER.writer(schema.build().withHeader().withLineSeparator("\r\n"))
                .writeValues(out)) {
            for (Map<String, String> row : rows) {
                writer.write(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void flatten(String name, JsonNode node, Map<String, String> row) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            object.properties()
                    .forEach(field -> flatten(
                            name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue(), row));
        } else {
            row.put(name, cell(node));
        }
    }

    private static String cell(JsonNode node) {
        if (node.isArray()) {
            StringJoiner entries = new StringJoiner("; ");
            node.forEach(entry -> entries.add(entry.isObject() ? words(entry) : entry.asText()));
            return harmless(entries.toString());
        }
        if (node.isObject() || node.isNull()) {
            return "";
        }
        return node.isTextual() ? harmless(node.asText()) : node.asText();
    }

    private static String words(JsonNode object) {
        StringJoiner words = new StringJoiner(" ");
        object.forEach(value -> {
            if (value.isObject()) {
                words.add(words(value));
            } else if (!value.isNull()) {
                words.add(value.asText());
            }
        });
        return words.toString();
    }

    /// A spreadsheet would run a text that begins like a formula; a leading apostrophe keeps it a text.
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
