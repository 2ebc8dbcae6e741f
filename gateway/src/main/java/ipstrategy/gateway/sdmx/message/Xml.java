package ipstrategy.gateway.sdmx.message;

import ipstrategy.gateway.sdmx.structure.Reference;
import ipstrategy.web.Text;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes SDMX-ML 2.1 into memory, where writing never fails.
final class Xml {

    /// The namespaces by the prefixes under which they are written here.
    private static final String NAMESPACE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";

    private static final Map<String, String> NAMESPACES = Map.of(
            "mes", NAMESPACE + "message",
            "str", NAMESPACE + "structure",
            "com", NAMESPACE + "common",
            "gen", NAMESPACE + "data/generic");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter to;

    Xml() {
        try {
            to = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A step that writes.
    private interface Writing {
        void write() throws XMLStreamException;
    }

    /// Opens the document with its root element.
    Xml root(String name) {
        does(() -> to.writeStartDocument("UTF-8", "1.0"));
        open(name);
        return does(() -> {
            for (String prefix : NAMESPACES.keySet().stream().sorted().toList()) {
                to.writeNamespace(prefix, NAMESPACES.get(prefix));
            }
        });
    }

    /// Opens an element, such as `mes:Header`; without a prefix it has no namespace.
    Xml open(String name) {
        return does(() -> to.writeStartElement(name));
    }

    Xml close() {
        return does(to::writeEndElement);
    }

    Xml with(String attribute, String value) {
        return does(() -> to.writeAttribute(attribute, clean(value)));
    }

    Xml text(String element, String text) {
        open(element);
        does(() -> to.writeCharacters(clean(text)));
        return close();
    }

    /// A text in both languages.
    Xml texts(String element, Text text) {
        open(element).with("xml:lang", "zh");
        does(() -> to.writeCharacters(clean(text.zh())));
        close().open(element).with("xml:lang", "en");
        does(() -> to.writeCharacters(clean(text.en())));
        return close();
    }

    /// Refers to an artefact.
    Xml reference(Reference reference) {
        return open("Ref")
                .with("id", reference.id())
                .with("version", reference.version())
                .with("agencyID", reference.agency())
                .with("package", reference.type().urnPackage())
                .with("class", reference.type().urnClass())
                .close();
    }

    /// Refers to an item of an artefact.
    Xml reference(Reference scheme, String item) {
        return open("Ref")
                .with("id", item)
                .with("maintainableParentID", scheme.id())
                .with("maintainableParentVersion", scheme.version())
                .with("agencyID", scheme.agency())
                .with("package", scheme.type().urnPackage())
                .with("class", scheme.type().itemClass())
                .close();
    }

    /// The head of a message, left open.
    Xml header(Envelope envelope) {
        return open("mes:Header")
                .text("mes:ID", envelope.id())
                .text("mes:Test", "false")
                .text("mes:Prepared", envelope.prepared())
                .open("mes:Sender")
                .with("id", Envelope.SENDER)
                .close();
    }

    byte[] taken() {
        does(to::flush);
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }

    private Xml does(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// XML has no place for most control characters.
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
