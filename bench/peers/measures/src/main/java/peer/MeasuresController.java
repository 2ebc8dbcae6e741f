package peer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// One measure, with the fields of the platform's own answer.
@RestController
class MeasuresController {

    record Text(String zh, String en) {}

    record Section(String code, Text title) {}

    record Answering(String agency, String role, int order, LocalDate validFrom, LocalDate validTo) {}

    record Deadline(String kind, LocalDate due, LocalDate extendedTo) {}

    record Result(String id, String kind, Text title) {}

    record Link(String measure, String direction, String kind, Text basis) {}

    record Source(String document, String locator, String note) {}

    record Action(String action, String method, boolean allowed, Text reason) {}

    record View(
            String id,
            String plan,
            String number,
            String parent,
            Section section,
            Text title,
            Text summary,
            String service,
            List<String> contributing,
            String rule,
            List<Answering> responsibilities,
            Deadline deadline,
            boolean conditional,
            List<Result> deliverables,
            List<Measure.Obligation> obligations,
            List<String> metrics,
            List<String> predecessors,
            List<String> successors,
            List<Link> lineage,
            Source source,
            String status,
            @JsonProperty("_actions") List<Action> actions) {}

    private static final Text UNKNOWN = new Text("需要登录", "sign-in needed");

    private static final List<Action> NONE = List.of(
            new Action("correct-wording", "PATCH", false, UNKNOWN),
            new Action("divide", "POST", false, UNKNOWN),
            new Action("request-extension", "POST", false, UNKNOWN));

    private final Measures measures;

    MeasuresController(Measures measures) {
        this.measures = measures;
    }

    @GetMapping(value = "/api/v1/measures/{id}", produces = "application/json")
    public View measure(@PathVariable String id) {
        Measure m = measures.read(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new View(
                m.id,
                m.plan,
                m.number,
                m.parent,
                new Section(m.sectionCode, new Text(m.sectionZh, m.sectionEn)),
                new Text(m.titleZh, m.titleEn),
                new Text(m.summaryZh, m.summaryEn),
                m.service,
                m.contributing,
                m.rule,
                m.responsibilities.stream()
                        .filter(one -> one.supersededAt == null)
                        .sorted(Comparator.comparingInt(one -> one.place))
                        .map(one -> new Answering(one.agency, one.role, one.rank, one.validFrom, one.validTo))
                        .toList(),
                new Deadline(m.deadlineKind, m.due, m.extendedTo),
                m.conditional,
                m.deliverables.stream()
                        .map(one -> new Result(one.id(), one.kind(), new Text(one.titleZh(), one.titleEn())))
                        .toList(),
                List.copyOf(m.obligations),
                m.metrics,
                others(m, "PREDECESSOR"),
                others(m, "SUCCESSOR"),
                m.lineage.stream()
                        .map(one -> new Link(
                                one.other(), one.direction(), one.kind(), new Text(one.basisZh(), one.basisEn())))
                        .toList(),
                new Source(m.document, m.locator, m.note),
                m.status,
                NONE);
    }

    private static List<String> others(Measure m, String direction) {
        return m.lineage.stream()
                .filter(one -> one.direction().equals(direction))
                .map(Measure.Lineage::other)
                .toList();
    }
}
