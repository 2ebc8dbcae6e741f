package ipstrategy.console.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.language.Text;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The published figures of one metric, as the catalogue describes them (DCAT-AP).
public record Dataset(
        @JsonProperty("dct:identifier") String code,
        @JsonProperty("dct:title") List<Said> titles,
        @JsonProperty("dct:description") @Nullable List<Said> descriptions,
        @JsonProperty("dct:publisher") @Nullable Publisher publisher,
        @JsonProperty("dct:license") @Nullable Terms licence,
        @JsonProperty("dcat:keyword") @Nullable List<Said> keywords,
        @JsonProperty("dct:temporal") @Nullable Span span,
        @JsonProperty("dct:spatial") @Nullable List<Place> regions,
        @JsonProperty("dcat:distribution") List<Distribution> distributions) {

    /// Who publishes it.
    public record Publisher(@JsonProperty("foaf:name") List<Said> names) {

        public @Nullable Text name() {
            return Said.both(names);
        }
    }

    /// On what terms it may be used: an address, or words where no licence is granted.
    public record Terms(
            @JsonProperty("@id") @Nullable String address,
            @JsonProperty("dct:title") @Nullable List<Said> titles) {

        public @Nullable Text words() {
            return Said.both(titles);
        }
    }

    /// The time that it covers.
    public record Span(
            @JsonProperty("dcat:startDate") Day from,
            @JsonProperty("dcat:endDate") Day to) {}

    /// A day of JSON-LD.
    public record Day(@JsonProperty("@value") LocalDate day) {}

    /// A region that it covers.
    public record Place(
            @JsonProperty("dct:identifier") String code,
            @JsonProperty("skos:prefLabel") @Nullable List<Said> names) {

        public Text name() {
            Text name = Said.both(names);
            return name == null ? new Text(code, code) : name;
        }
    }

    /// A form in which it can be taken away.
    public record Distribution(
            @JsonProperty("dct:title") List<Said> titles,
            @JsonProperty("dcat:downloadURL") Link link,
            @JsonProperty("dcat:mediaType") @Nullable Link mediaType) {

        public @Nullable Text title() {
            return Said.both(titles);
        }

        /// Its path on this origin: the catalogue names the host by which the console reached it.
        public String path() {
            URI address = URI.create(link.id());
            return address.getRawQuery() == null
                    ? address.getRawPath()
                    : address.getRawPath() + "?" + address.getRawQuery();
        }
    }

    /// Something with an address.
    public record Link(@JsonProperty("@id") String id) {}

    public @Nullable Text title() {
        return Said.both(titles);
    }

    public @Nullable Text description() {
        return Said.both(descriptions);
    }

    public @Nullable Text unit() {
        return Said.both(keywords);
    }
}
