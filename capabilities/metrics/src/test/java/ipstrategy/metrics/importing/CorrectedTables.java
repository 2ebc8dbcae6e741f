package ipstrategy.metrics.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Tables as somebody writes and reads them who has not our code: by title, of the whole country.
final class CorrectedTables {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SDMX = Map.of(
            "STRUCTURE_ID", "metric",
            "TIME_PERIOD", "period",
            "REF_AREA", "region",
            "OBS_VALUE", "value",
            "UNIT_MEASURE", "unit",
            "problem", "problem");

    private CorrectedTables() {}

    @SafeVarargs
    static byte[] of(String format, Map<String, String>... rows) throws IOException {
        List<Map<String, String>> all = Stream.of(rows)
                .map(row -> {
                    Map<String, String> whole = new HashMap<>(row);
                    whole.putIfAbsent("region", "CN");
                    return whole;
                })
                .toList();
        return switch (format) {
            case "NDJSON" -> lines(all);
            case "XLSX" -> sheet(all);
            default -> sdmx(all);
        };
    }

    static List<Map<String, String>> read(String format, byte[] table) throws IOException {
        return switch (format) {
            case "NDJSON" -> readLines(table);
            case "XLSX" -> readSheet(table);
            default -> readSdmx(table);
        };
    }

    private static byte[] lines(List<Map<String, String>> rows) {
        StringBuilder text = new StringBuilder();
        for (Map<String, String> row : rows) {
            ObjectNode line = JSON.createObjectNode();
            row.forEach(line::put);
            text.append(line).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> readLines(byte[] table) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : new String(table, StandardCharsets.UTF_8).strip().split("\n")) {
            JsonNode one = JSON.readTree(line);
            Map<String, String> row = new HashMap<>();
            one.properties()
                    .forEach(field -> row.put(field.getKey(), field.getValue().asText()));
            rows.add(row);
        }
        return rows;
    }

    private static byte[] sheet(List<Map<String, String>> rows) throws IOException {
        List<String> titles = titles(rows);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("figures");
            Row head = sheet.createRow(0);
            for (int place = 0; place < titles.size(); place++) {
                head.createCell(place).setCellValue(titles.get(place));
            }
            for (int at = 0; at < rows.size(); at++) {
                Row next = sheet.createRow(at + 1);
                for (int place = 0; place < titles.size(); place++) {
                    next.createCell(place).setCellValue(rows.get(at).getOrDefault(titles.get(place), ""));
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static List<Map<String, String>> readSheet(byte[] table) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(table))) {
            Sheet sheet = workbook.getSheetAt(0);
            Row head = sheet.getRow(0);
            for (int at = 1; at <= sheet.getLastRowNum(); at++) {
                Map<String, String> row = new HashMap<>();
                for (Cell cell : sheet.getRow(at)) {
                    row.put(head.getCell(cell.getColumnIndex()).getStringCellValue(), cell.getStringCellValue());
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static byte[] sdmx(List<Map<String, String>> rows) {
        StringBuilder text =
                new StringBuilder("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\r\n");
        for (Map<String, String> row : rows) {
            text.append("dataflow,IPSTRATEGY:")
                    .append(row.get("metric"))
                    .append("(1.0),I,")
                    .append(String.join(",", row.get("region"), row.get("period"), row.get("value"), row.get("unit")))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> readSdmx(byte[] table) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new String(table, StandardCharsets.UTF_8), format)) {
            for (CSVRecord record : parser) {
                Map<String, String> row = new HashMap<>();
                SDMX.forEach((title, name) -> row.put(name, record.get(title)));
                row.compute("metric", (name, flow) -> flow == null ? "" : flow.replaceAll(".*:|\\(.*", ""));
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> titles(List<Map<String, String>> rows) {
        TreeSet<String> titles = new TreeSet<>();
        rows.forEach(row -> titles.addAll(row.keySet()));
        return List.copyOf(titles);
    }
}
