package ipstrategy.bench.metrics;

import ipstrategy.bench.load.Program;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What people ask of figures. Each step asks of another metric and region, so that no answer is the one before.
///
/// @param provinces their codes
/// @param cities their codes
record Questions(Program program, Size size, List<String> provinces, List<String> cities) {

    private static final int PRIME = 7919;
    private static final int ASKED = 200;

    /// One series, of which the rule is the stricter one.
    static final String SINGLE = "single series, 120 months";

    /// All kinds, with the path of each step.
    Map<String, IntFunction<String>> all() {
        Map<String, IntFunction<String>> all = new LinkedHashMap<>();
        all.put(SINGLE, step -> of(step, 1) + "&region=" + city(step) + "&from=2015&to=2024&limit=500");
        all.put("single series, latest", step -> of(step, 1) + "&region=" + city(step) + "&latest=1");
        all.put(
                "single series by year",
                step -> of(step, 1) + "&region=" + city(step) + "&groupBy=YEAR&periodType=MONTH");
        all.put(
                "one month of all cities",
                step -> of(step, 1) + "&level=CITY&period=2020-%02d&limit=500".formatted(1 + step % 12));
        all.put(
                "provinces by year, from cities",
                step -> of(step, 1) + "&groupBy=PROVINCE,YEAR&level=CITY&periodType=MONTH&limit=500");
        all.put(
                "country by quarter, from provinces",
                step -> of(step, 1) + "&groupBy=COUNTRY,QUARTER&level=PROVINCE&periodType=MONTH&limit=500");
        all.put(
                "three metrics of the country by month, from cities",
                step -> of(step, 3) + "&groupBy=COUNTRY&level=CITY&limit=500");
        all.put(
                "three metrics, cities of a province, one year",
                step -> of(step, 3) + "&under=" + province(step)
                        + "&groupBy=YEAR&periodType=MONTH&from=2020&to=2020&limit=500");
        all.put("three metrics, latest of all provinces", step -> of(step, 3) + "&level=PROVINCE&latest=1&limit=500");
        return all;
    }

    HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(program.url(path))).build();
    }

    /// What `wrk` is to ask: many of one kind, one after the other.
    String lua(IntFunction<String> kind) {
        String paths = IntStream.range(0, ASKED)
                .mapToObj(step -> "  \"" + kind.apply(step) + "\"")
                .collect(Collectors.joining(",\n"));
        return """
                local asked = {
                %s
                }
                local place = 0
                request = function()
                  place = place %% #asked + 1
                  return wrk.format("GET", asked[place])
                end
                """.formatted(paths);
    }

    private String of(int step, int metrics) {
        return "/api/v1/series?metric="
                + IntStream.range(0, metrics)
                        .mapToObj(more -> size.metric(step * PRIME + more))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(","));
    }

    private String city(int step) {
        return cities.get(Math.floorMod(step * PRIME, cities.size()));
    }

    private String province(int step) {
        return provinces.get(Math.floorMod(step * PRIME, provinces.size()));
    }
}
