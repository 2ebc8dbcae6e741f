package ipstrategy.coordination.notice;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.events.CloudEvent;
import ipstrategy.identity.AgencyCode;
import java.time.LocalDate;
import java.time.ZoneId;
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
    /// who answers for the report that the thing belongs to. The id of a report ends with the agency that was asked;
    /// the
    /// thing itself tells who files it since a reform
    REPORTER {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            String reporter = thing.path("reporter").asText("");
            if (!reporter.isBlank()) {
                return Stream.of(reporter);
            }
            String report = thing.path("report").asText("");
            return Stream.of(report.substring(report.lastIndexOf(AFTER_PERIOD) + 1));
        }
    },
    /// who leads the measure or answers for a share of it
    LEAD {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            return inRoles(event, thing, Set.of("LEAD", "CO_LEAD", "BY_DUTY"));
        }
    },
    /// who takes part in the measure, or in what a report on it tells
    PARTICIPANT {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            return Stream.concat(
                    inRoles(event, thing, Set.of("PARTICIPANT", "ALL_MEMBERS")),
                    each(thing.path("participants")).map(one -> one.asText("")));
        }
    },
    /// whom the thing waits for now
    WAITING {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            return each(thing.path("waitsFor")).map(one -> one.asText(""));
        }
    },
    /// who proposed the thing
    PROPOSER {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            return Stream.of(thing.path("proposedBy").asText(""));
        }
    },
    /// whom a round evaluates; a plan is no agency and is told nothing
    SUBJECT {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            return each(thing.path("subjects")).map(one -> one.asText(""));
        }
    },
    /// who is to come to a meeting: all members, where it is one of all
    MEMBERS {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            return thing.path("kind").asText("").equals("PLENARY") ? Stream.of(ALL_MEMBERS) : Stream.of();
        }
    },
    /// who was at a meeting
    PRESENT {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            return each(thing.path("present")).map(one -> one.asText(""));
        }
    },
    /// who answered for the measure before, and does no more
    FORMER {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            return each(thing.path("former")).map(one -> one.asText(""));
        }
    },
    /// between whom responsibilities pass on
    PARTIES {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            return Stream.of(
                    thing.path("predecessor").asText(""),
                    thing.path("successor").asText(""));
        }
    },
    /// all provinces that plans bind, which stand in no register of agencies
    PROVINCES {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            return Stream.of(ALL_PROVINCES);
        }
    },
    /// the joint-conference office
    OFFICE {
        @Override
        Stream<String> in(CloudEvent event, JsonNode thing) {
            return Stream.of(AgencyCode.OFFICE.value());
        }
    };

    /// Stands for the agencies of all provinces.
    static final String ALL_PROVINCES = "PROVINCES";

    private static final char AFTER_PERIOD = '_';
    private static final String ALL_MEMBERS = "JC-MEMBERS";

    /// Agencies answer until a day of their own calendar.
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// The thing as it is now; of what is no more, as it was.
    static JsonNode thing(CloudEvent event) {
        JsonNode after = event.data().path("after");
        return after.isObject() ? after : event.data().path("before");
    }

    /// The agency an event is about, or an empty text. The event itself names the agency that acted, which for a
    /// report that is returned is the office. What was asked of an agency that is no more is the affair of whoever
    /// owes it since.
    static String concernedBy(CloudEvent event) {
        JsonNode thing = thing(event);
        String own = thing.path("owedBy").asText(thing.path("agency").asText(""));
        return own.isBlank() && event.agency() != null ? event.agency() : own;
    }

    abstract Stream<String> in(CloudEvent event, JsonNode thing);

    /// The agencies that an event is told to, each once, in the order of the rule.
    static List<String> all(List<Addressee> addressees, CloudEvent event) {
        JsonNode thing = thing(event);
        return addressees.stream()
                .flatMap(addressee -> addressee.in(event, thing))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    /// Those in these roles for whom it was not over when it happened. An item of a plan that was known before asks
    /// nothing new of anybody.
    private static Stream<String> inRoles(CloudEvent event, JsonNode thing, Set<String> roles) {
        if (thing.path("standing").asBoolean()) {
            return Stream.of();
        }
        String day = LocalDate.ofInstant(event.time(), ZONE).toString();
        return each(thing.path("responsibilities"))
                .filter(one -> roles.contains(one.path("role").asText("")))
                .filter(one -> one.path("validTo").asText(day).compareTo(day) >= 0)
                .map(one -> one.path("agency").asText(""));
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.of();
    }
}
