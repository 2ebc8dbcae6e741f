package ipstrategy.web.problem;

import java.util.List;

/// One thing wrong with a request: where it is and which sentence of the word list says why.
///
/// @param place where the value came from
/// @param field the name of the parameter or header, or the JSON pointer of the field without its leading slash
/// @param word the key of the sentence
/// @param arguments what the sentence mentions
public record Fault(Place place, String field, String word, List<Object> arguments) {

    /// Where a request carries a value.
    public enum Place {
        QUERY,
        PATH,
        HEADER,
        BODY
    }

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public static Fault query(String parameter, String word, Object... arguments) {
        return new Fault(Place.QUERY, parameter, word, List.of(arguments));
    }

    public static Fault header(String name, String word, Object... arguments) {
        return new Fault(Place.HEADER, name, word, List.of(arguments));
    }

    public static Fault body(String field, String word, Object... arguments) {
        return new Fault(Place.BODY, field, word, List.of(arguments));
    }

    public static Fault path(String parameter, String word, Object... arguments) {
        return new Fault(Place.PATH, parameter, word, List.of(arguments));
    }
}
