package ipstrategy.gateway.sdmx.data;

import ipstrategy.gateway.sdmx.message.DataMessage;
import ipstrategy.gateway.sdmx.message.Layout;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the dataflows of one query, one after the other, into one message.
final class ReadingFlows implements Iterator<byte[]> {

    private final Iterator<Layout> layouts;
    private final DataMessage message;
    private final Portion portion;
    private final Function<Layout, Reading> begin;
    private @Nullable Reading current;
    private boolean ended;

    /// @param begin reads one of them
    ReadingFlows(List<Layout> layouts, DataMessage message, Portion portion, Function<Layout, Reading> begin) {
        this.layouts = layouts.iterator();
        this.message = message;
        this.portion = portion;
        this.begin = begin;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    /// Reads one page more, of the next dataflow where one is at its end, and the end after the last.
    @Override
    public byte[] next() {
        if (ended) {
            throw new NoSuchElementException();
        }
        Reading reading = current;
        if (reading == null || !reading.hasNext()) {
            if (!layouts.hasNext() || portion.isFull()) {
                ended = true;
                message.close();
                return message.taken();
            }
            Layout layout = layouts.next();
            message.begin(layout);
            reading = begin.apply(layout);
            current = reading;
        }
        return reading.next();
    }
}
