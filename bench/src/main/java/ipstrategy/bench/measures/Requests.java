package ipstrategy.bench.measures;

import ipstrategy.bench.load.Program;
import ipstrategy.bench.load.Users;
import ipstrategy.testkit.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// What people ask of a service.
final class Requests {

    private static final String[] FILTERS = {
        "",
        "plan=BENCH-0002",
        "agency=AGENCY-07",
        "agency=AGENCY-11&role=LEAD",
        "sort=due",
        "status=IN_PROGRESS&sort=-due"
    };

    private final Program program;
    private final Size size;
    private final Map<Integer, String> approvers = new HashMap<>();
    private final String office;
    private final AtomicInteger submitted;
    private final AtomicInteger tasked = new AtomicInteger();
    private final int rows;

    /// @param submitted how many reports of this size have been submitted already
    /// @param rows how many rows of a list are asked for
    Requests(Program program, Size size, AtomicInteger submitted, int rows) {
        this.program = program;
        this.size = size;
        this.submitted = submitted;
        this.rows = rows;
        this.office =
                Tokens.of("coordinator").role("coordinator").agency("JC-OFFICE").build();
        for (int number = 0; number < Size.AGENCIES; number++) {
            String agency = Size.agency(number);
            approvers.put(
                    number,
                    Tokens.of("approver-" + agency)
                            .role("approver")
                            .role("officer")
                            .agency(agency)
                            .build());
        }
    }

    /// A page of measures, in the ways in which people filter and sort them.
    HttpRequest list(int step, HttpClient http) {
        return get("/api/v1/measures?limit=" + rows + "&" + FILTERS[step % FILTERS.length], null);
    }

    /// A page of an agency's reports, or of the office's.
    HttpRequest reports(int step, HttpClient http) {
        String path = "/api/v1/reports?sort=due&limit=" + rows;
        return step % 5 == 0 ? get(path, office) : get(path, approver(step));
    }

    /// What waits for an agency, or for the office.
    HttpRequest inbox(int step, HttpClient http) {
        String path = "/api/v1/inbox?limit=" + rows;
        return step % 5 == 0 ? get(path, office) : get(path, approver(step));
    }

    HttpRequest one(int step, HttpClient http) {
        return get("/api/v1/measures/" + size.measure(step * 7919), null);
    }

    /// Submits a drafted report, which is read before for its tag.
    HttpRequest submission(int step, HttpClient http) throws IOException, InterruptedException {
        int number = submitted.getAndIncrement();
        if (number >= size.drafts()) {
            throw new IllegalStateException("there are no more drafts to submit");
        }
        String path = "/api/v1/reports/" + size.draft(number);
        String token = approver(number);
        HttpResponse<String> read = http.send(get(path, token), HttpResponse.BodyHandlers.ofString());
        if (read.statusCode() != 200) {
            throw new IOException(path + " answered " + read.statusCode() + ": " + read.body());
        }
        return HttpRequest.newBuilder(URI.create(program.url(path + "/submission")))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", read.headers().firstValue("ETag").orElseThrow())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }

    /// How many drafts have not been submitted yet.
    int left() {
        return size.drafts() - submitted.get();
    }

    /// Takes a part out of a measure: one row, which nothing else is written for.
    HttpRequest task(int step, HttpClient http) {
        int number = tasked.getAndIncrement();
        return HttpRequest.newBuilder(URI.create(program.url("/api/v1/measures/" + size.measure(number) + "/tasks")))
                .header("Authorization", "Bearer " + approver(number))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"title": "起草试点方案", "agency": "%s", "due": "2018-12-31", "reason": "按分工方案"}""".formatted(Size.agency(number))))
                .build();
    }

    /// What `wrk` is to ask: random measures.
    String luaOfOne() {
        return """
                math.randomseed(os.time())
                request = function()
                  local n = math.random(0, %d)
                  return wrk.format("GET", string.format("/api/v1/measures/BENCH-%%04d-%%03d", 1 + math.floor(n / 200), 1 + n %% 200))
                end
                """.formatted(size.measures() - 1);
    }

    /// The same for a list of paths with tokens, one after the other.
    String luaOf(Users.Step step) throws IOException, InterruptedException {
        StringBuilder lua = new StringBuilder("local asked = {\n");
        try (HttpClient none = HttpClient.newHttpClient()) {
            for (int i = 0; i < 60; i++) {
                HttpRequest request = step.request(i, none);
                lua.append("  {\"%s?%s\", \"%s\"},\n"
                        .formatted(
                                request.uri().getPath(),
                                request.uri().getQuery(),
                                request.headers().firstValue("Authorization").orElse("")));
            }
        }
        return lua + """
                }
                local place = 0
                request = function()
                  place = place %% #asked + 1
                  local headers = {}
                  if asked[place][2] ~= "" then headers["Authorization"] = asked[place][2] end
                  return wrk.format("GET", asked[place][1], headers)
                end
                """.replace("%%", "%");
    }

    private String approver(int number) {
        return approvers.getOrDefault(Math.floorMod(number, Size.AGENCIES), "");
    }

    private HttpRequest get(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(program.url(path)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }
}
