package ipstrategy.gateway.sdmx.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import ipstrategy.web.Language;
import ipstrategy.web.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Writes JSON into memory, where writing never fails.
final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().build().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    private final JsonGenerator to;
    private final Language language;

    Json(OutputStream to, Language language) {
        try {
            this.to = FACTORY.createGenerator(to);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        this.language = language;
    }

    /// A step that writes.
    private interface Writing {
        void write() throws IOException;
    }

    Json open() {
        return does(to::writeStartObject);
    }

    Json open(String name) {
        return does(() -> to.writeObjectFieldStart(name));
    }

    Json close() {
        return does(to::writeEndObject);
    }

    Json array(String name) {
        return does(() -> to.writeArrayFieldStart(name));
    }

    Json array() {
        return does(to::writeStartArray);
    }

    Json end() {
        return does(to::writeEndArray);
    }

    Json field(String name, String value) {
        return does(() -> to.writeStringField(name, value));
    }

    Json field(String name, int value) {
        return does(() -> to.writeNumberField(name, value));
    }

    Json field(String name, boolean value) {
        return does(() -> to.writeBooleanField(name, value));
    }

    Json value(int value) {
        return does(() -> to.writeNumber(value));
    }

    Json value(@Nullable String value) {
        return does(() -> to.writeString(value));
    }

    Json value(@Nullable BigDecimal value) {
        return does(() -> {
            if (value == null) {
                to.writeNull();
            } else {
                to.writeNumber(value);
            }
        });
    }

    /// `name` in the caller's language and `names` in both.
    Json named(Text name) {
        field("name", name.in(language));
        return texts("names", name);
    }

    Json texts(String field, Text text) {
        return open(field).field("zh", text.zh()).field("en", text.en()).close();
    }

    Json link(String rel, String urn) {
        return open().field("rel", rel).field("urn", urn).close();
    }

    /// The head of a message.
    Json meta(Envelope envelope) {
        open("meta")
                .field("id", envelope.id())
                .field("prepared", envelope.prepared())
                .field("test", false);
        array("contentLanguages").value(language.locale().getLanguage()).end();
        return open("sender").field("id", Envelope.SENDER).close().close();
    }

    Json flush() {
        return does(to::flush);
    }

    private Json does(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
