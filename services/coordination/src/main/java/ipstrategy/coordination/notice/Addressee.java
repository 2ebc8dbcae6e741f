package ipstrategy.coordination.notice;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.events.CloudEvent;
import ipstrategy.identity.AgencyCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whom a notice goes to, by what they have to do with the thing that the event is about.
@Schema(name = "NoticeAddressee")
enum Addressee {
    /// the agency whose affair the thing is; where it names none, the one that acted
    CONCERNED {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            return Stream.of(concernedBy(event));
        }
    },
    /// who answers for the report that the thing belongs to; the id of a report ends with the agency
    REPORTER {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            String report = thing.path("report").asText("");
            return Stream.of(report.substring(report.lastIndexOf(AFTER_PERIOD) + 1));
        }
    },
    /// who leads the measure or answers for a share of it
    LEAD {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            return inRoles(thing, Set.of("LEAD", "CO_LEAD", "BY_DUTY"));
        }
    },
    /// who takes part in the measure, or was asked for a contribution
    PARTICIPANT {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            return Stream.concat(
                    inRoles(thing, Set.of("PARTICIPANT", "ALL_MEMBERS")),
                    each(thing.path("contributions"))
                            .map(one -> one.path("agency").asText("")));
        }
    },
    /// whom the thing waits for now
    WAITING {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            return each(thing.path("waitsFor")).map(one -> one.asText(""));
        }
    },
    /// the joint-conference office
    OFFICE {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            return Stream.of(AgencyCode.OFFICE.value());
        }
    };

    private static final char AFTER_PERIOD = '_';

    /// The agency an event is about, or an empty text. The event itself names the agency that acted, which for a report
    /// that is returned is the office.
    static String concernedBy(CloudEvent event) {
        String own = event.data().path("after").path("agency").asText("");
        return own.isBlank() && event.agency() != null ? event.agency() : own;
    }

    abstract Stream<String> in(CloudEvent event, JsonNode thing);

    /// The agencies that an event is told to, each once, in the order of the rule.
    static List<String> all(List<Addressee> addressees, CloudEvent event) {
        JsonNode thing = event.data().path("after");
        return addressees.stream()
                .flatMap(addressee -> addressee.in(event, thing))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> inRoles(JsonNode thing, Set<String> roles) {
        return each(thing.path("responsibilities"))
                .filter(one -> roles.contains(one.path("role").asText("")))
                .map(one -> one.path("agency").asText(""));
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.of();
    }
}
