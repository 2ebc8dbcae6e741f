package ipstrategy.gateway.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.gateway.sdmx.source.Metric;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;

/// The published figures of one metric as a DCAT-AP dataset.
///
/// @param host scheme, name and port under which the caller reached the gateway
/// @param licence the address of the licence, or an empty text where none is granted
record Dataset(Metric metric, String host, String licence) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    String address() {
        return host + "/catalogue/" + metric.code();
    }

    ObjectNode node() {
        ObjectNode dataset = JSON.objectNode().put("@id", address()).put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", metric.code());
        dataset.set("dct:title", said(metric.name()));
        dataset.set("dct:description", said(metric.concept()));
        dataset.set("dct:publisher", publisher());
        dataset.set("dct:license", terms());
        dataset.set("dct:accessRights", right());
        ArrayNode keywords = dataset.putArray("dcat:keyword");
        keywords.addObject()
                .put("@language", "zh")
                .put("@value", metric.unitName().zh());
        keywords.addObject()
                .put("@language", "en")
                .put("@value", metric.unitName().en());
        dataset.set("dct:conformsTo", id("https://sdmx.org/"));
        ArrayNode distributions = dataset.putArray("dcat:distribution");
        distribution(distributions, "csv", sdmx("csv"), "text/csv");
        distribution(distributions, "sdmx-csv", sdmx("csvdata"), "application/vnd.sdmx.data+csv");
        distribution(distributions, "sdmx-json", sdmx("jsondata"), "application/vnd.sdmx.data+json");
        return dataset;
    }

    static ArrayNode said(Text text) {
        ArrayNode values = JSON.arrayNode();
        values.addObject().put("@language", "zh").put("@value", text.zh());
        values.addObject().put("@language", "en").put("@value", text.en());
        return values;
    }

    static ObjectNode publisher() {
        ObjectNode publisher = JSON.objectNode().put("@type", "foaf:Organization");
        publisher.set("foaf:name", said(Words.both("catalogue.publisher")));
        return publisher;
    }

    static ObjectNode id(String address) {
        return JSON.objectNode().put("@id", address);
    }

    /// What is published may be read by everybody.
    private static ObjectNode right() {
        return id("http://publications.europa.eu/resource/authority/access-right/PUBLIC");
    }

    private ObjectNode terms() {
        if (!licence.isEmpty()) {
            return id(licence);
        }
        ObjectNode document = JSON.objectNode().put("@type", "dct:LicenseDocument");
        document.set("dct:title", said(Words.both("catalogue.no-licence")));
        return document;
    }

    private String sdmx(String format) {
        return "/sdmx/v2/data/dataflow/IPSTRATEGY/" + metric.code()
                + "/~/*?dimensionAtObservation=AllDimensions&format=" + format;
    }

    private void distribution(ArrayNode distributions, String name, String path, String mediaType) {
        ObjectNode distribution =
                distributions.addObject().put("@id", address() + "#" + name).put("@type", "dcat:Distribution");
        distribution.set("dct:title", said(Words.both("catalogue." + name)));
        distribution.set("dcat:accessURL", id(host + path));
        distribution.set("dcat:downloadURL", id(host + path));
        distribution.set("dcat:mediaType", id("https://www.iana.org/assignments/media-types/" + mediaType));
        distribution.set("dct:license", terms());
    }
}
