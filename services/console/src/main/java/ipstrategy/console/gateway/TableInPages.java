package ipstrategy.console.gateway;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A list on its way as one table (RFC 4180), though the API gives it a page at a time.
public final class TableInPages implements Closeable {

    private static final int OK = 200;

    /// So many pages are gathered in silence: together they take less time than anybody on the way waits for a word.
    private static final int IN_SILENCE = 6;

    private static final Pattern NEXT = Pattern.compile("<(\\?[^>]*)>; rel=\"next\"");
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final HttpClient http;
    private final HttpRequest asked;
    private final HttpResponse<InputStream> first;

    /// @param asked for the first page; the others are asked for as it was, wherever they are written
    TableInPages(HttpClient http, HttpRequest asked, HttpResponse<InputStream> first) {
        this.http = http;
        this.asked = asked;
        this.first = first;
    }

    /// Writes all of it, with a byte order mark. Where a page cannot be had it fails, so that nobody takes a part for
    /// the whole.
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream begun = first.body();
                JoinedTable whole = JoinedTable.empty()) {
            // The answer begins now, however long the pages take.
            out.write(BYTE_ORDER_MARK);
            out.flush();
            HttpResponse<InputStream> page = first;
            whole.add(begun);
            int gathered = 1;
            for (URI next = after(page); next != null; next = after(page)) {
                page = page(next);
                whole.add(page.body());
                if (gathered++ % IN_SILENCE == 0) {
                    whole.begin(out);
                }
            }
            whole.writeTo(out);
        }
    }

    /// Lets the first page go, where nothing of the table was written.
    @Override
    public void close() throws IOException {
        first.body().close();
    }

    private HttpResponse<InputStream> page(URI place) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(asked, (name, value) -> true).uri(place).build();
        try {
            HttpResponse<InputStream> page = http.send(request, BodyHandlers.ofInputStream());
            if (page.statusCode() != OK) {
                page.body().close();
                throw new IOException("a later page of " + place.getPath() + " answered " + page.statusCode());
            }
            return page;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped between two pages of " + place.getPath());
        }
    }

    /// The address of the page after; the API writes it relative to the one before.
    private @Nullable URI after(HttpResponse<?> page) {
        String list = asked.uri().toString().replaceFirst("\\?.*", "");
        return page.headers().allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(link -> URI.create(list + link.group(1)))
                .findFirst()
                .orElse(null);
    }
}
