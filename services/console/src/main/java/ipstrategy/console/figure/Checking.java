package ipstrategy.console.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.console.figure.Remark.Kind;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.importing.Import;
import ipstrategy.console.importing.Trouble;
import ipstrategy.console.page.Say;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks a grid before it is sent: first by what it says itself, and where that is sound by a dry run of the service
/// that would take it in, which knows what stands already.
@ApplicationScoped
class Checking {

    private static final String NDJSON = "application/x-ndjson";
    private static final int MOST_TOLD = 200;

    private final Gateway gateway;
    private final ObjectMapper json;
    private final Say say;

    Checking(Gateway gateway, ObjectMapper json, Say say) {
        this.gateway = gateway;
        this.json = json;
        this.say = say;
    }

    /// What was found.
    ///
    /// @param figures how many rows say something
    /// @param asked whether the service was asked
    /// @param trouble why nothing could be checked, or what is wrong with all of it
    public record Checked(
            List<Remark> remarks,
            long figures,
            boolean asked,
            @Nullable String trouble) {

        public boolean isSound() {
            return asked && trouble == null && remarks.stream().noneMatch(Remark::isError);
        }

        /// Whether the service did not answer.
        public boolean isSilent() {
            return trouble != null && trouble.isEmpty();
        }

        public long wrong() {
            return remarks.stream()
                    .filter(Remark::isError)
                    .map(Remark::row)
                    .distinct()
                    .count();
        }
    }

    /// @param reason why figures that stand get another value, or an empty text
    Checked check(Reportable metric, Grid grid, List<Reportable.Place> places, String reason) {
        List<Integer> said = grid.said();
        List<Remark> remarks = Review.of(grid.rows(), places);
        if (said.isEmpty() || !remarks.isEmpty()) {
            return new Checked(remarks, said.size(), false, null);
        }
        Reply<Import> tried = gateway.upload(
                Asked.of("services", metric.service(), "imports")
                        .with("dryRun", true)
                        .with("name", Import.OF_A_FORM)
                        .with("reason", reason),
                NDJSON,
                BodyPublishers.ofString(lines(grid.figures(metric, places)), StandardCharsets.UTF_8),
                Import.class);
        return switch (tried) {
            case Reply.Found<Import>(Import table, String tag) -> told(metric, table, said);
            case Reply.Refused<Import>(Problem problem) -> new Checked(List.of(), said.size(), true, problem.words());
            case Reply.Silent<Import>() -> new Checked(List.of(), said.size(), false, "");
        };
    }

    private Checked told(Reportable metric, Import table, List<Integer> said) {
        if (table.rows().problems() == 0) {
            return new Checked(List.of(), said.size(), true, null);
        }
        Asked problems = Asked.of("services", metric.service(), "imports", table.id(), "problems")
                .with("limit", MOST_TOLD);
        return switch (gateway.list(problems, Trouble.class)) {
            case Reply.Found<Listed<Trouble>>(Listed<Trouble> troubles, String tag) -> sorted(troubles.items(), said);
            case Reply.Refused<Listed<Trouble>>(Problem problem) ->
                new Checked(List.of(), said.size(), true, problem.words());
            case Reply.Silent<Listed<Trouble>>() -> new Checked(List.of(), said.size(), false, "");
        };
    }

    private Checked sorted(List<Trouble> troubles, List<Integer> said) {
        List<Remark> remarks = new ArrayList<>();
        String ofAll = null;
        for (Trouble trouble : troubles) {
            if (trouble.row() < 1 || trouble.row() > said.size()) {
                ofAll = say.text(trouble.detail());
            } else {
                remarks.add(new Remark(
                        said.get((int) trouble.row() - 1),
                        Column.ofField(trouble.column()),
                        trouble.isError() ? Kind.TOLD : Kind.ODD,
                        say.text(trouble.detail())));
            }
        }
        return new Checked(remarks, said.size(), true, ofAll);
    }

    private String lines(List<NewFigure> figures) {
        StringBuilder lines = new StringBuilder();
        try {
            for (NewFigure figure : figures) {
                lines.append(json.writeValueAsString(figure)).append('\n');
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
        return lines.toString();
    }

    /// What the service says of figures that it did not take: `0/value` is the value of the first.
    static List<Remark> remarks(Problem problem, List<Integer> said) {
        List<Remark> remarks = new ArrayList<>();
        for (Problem.Wrong wrong : problem.wrong()) {
            String field = wrong.field().startsWith("/") ? wrong.field().substring(1) : wrong.field();
            String[] steps = field.split("/", 2);
            if (steps[0].matches("\\d{1,4}") && Integer.parseInt(steps[0]) < said.size()) {
                remarks.add(new Remark(
                        said.get(Integer.parseInt(steps[0])),
                        steps.length > 1 ? Column.ofField(steps[1]) : null,
                        Kind.TOLD,
                        wrong.message()));
            }
        }
        return remarks;
    }
}
