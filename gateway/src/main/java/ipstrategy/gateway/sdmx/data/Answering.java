package ipstrategy.gateway.sdmx.data;

import ipstrategy.gateway.sdmx.message.DataMessage;
import ipstrategy.gateway.sdmx.message.Layout;
import ipstrategy.gateway.sdmx.source.Figures;
import ipstrategy.gateway.sdmx.structure.Cube;
import ipstrategy.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Answers a query for data: what is small is made at once, what is large is begun and goes on while it is sent.
@ApplicationScoped
public class Answering {

    private static final int SMALL = 1 << 20;

    private final Figures figures;

    Answering(Figures figures) {
        this.figures = figures;
    }

    /// What there is to send.
    public sealed interface Answer {

        /// Nothing matches.
        record Nothing() implements Answer {}

        /// All of it.
        record Whole(byte[] bytes) implements Answer {}

        /// The beginning of it, and what is read and made while it is sent.
        record Begun(byte[] beginning, Iterator<byte[]> rest) implements Answer {}
    }

    /// @param layouts of the dataflows that are asked for, in the order in which they are told
    /// @param message in which it is told; new and empty
    /// @param deadline of the caller; an answer that has begun by then goes on
    public Answer answer(
            List<Layout> layouts,
            DataQuery query,
            Language language,
            DataMessage message,
            Map<String, String> deadline) {
        AtomicReference<Map<String, String>> until = new AtomicReference<>(deadline);
        Portion portion = new Portion(query.offset(), query.limit());
        ReadingFlows reading = new ReadingFlows(
                layouts,
                message,
                portion,
                layout -> reading(layout.cube(), query, language, message, portion, until::get));
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        while (reading.hasNext()) {
            made.writeBytes(reading.next());
            if (made.size() > SMALL) {
                until.set(Map.of());
                return new Answer.Begun(made.toByteArray(), reading);
            }
        }
        return portion.isEmpty() ? new Answer.Nothing() : new Answer.Whole(made.toByteArray());
    }

    private Reading reading(
            Cube cube,
            DataQuery query,
            Language language,
            DataMessage message,
            Portion portion,
            Supplier<Map<String, String>> deadline) {
        Selecting selecting = new Selecting(cube, query.key(), query.conditions());
        return new Reading(
                cube,
                query,
                selecting,
                language,
                message,
                figures.pages(cube.metric(), narrowing(query, selecting), deadline),
                portion);
    }

    private static Figures.Narrowing narrowing(DataQuery query, Selecting selecting) {
        String region = selecting.onlyRegion();
        String from = selecting.from();
        String to = selecting.to();
        // A service refuses a first day after the last one; here it means that nothing is found.
        boolean ordered = from == null || to == null || from.compareTo(to) <= 0;
        return new Figures.Narrowing(
                from,
                ordered ? to : null,
                region.matches("CN|[0-9]{6}|AREA(-[A-Z0-9]+)+") ? region : null,
                query.asOf(),
                query.history() || query.updatedAfter() != null,
                query.updatedAfter(),
                query.isOrderedByServices() && query.order().isFalling());
    }
}
