package ipstrategy.metrics.formula;

import ipstrategy.web.Language;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.Words;
import java.util.List;

/// What is wrong with a formula.
///
/// @param word the key of the sentence that says it
/// @param arguments what the sentence mentions
public record FormulaFault(String word, List<Object> arguments) {

    public FormulaFault {
        arguments = List.copyOf(arguments);
    }

    static FormulaFault of(String word, Object... arguments) {
        return new FormulaFault(word, List.of(arguments));
    }

    public String in(Language language) {
        return Words.say(word, arguments, language);
    }

    /// The same as a fault of a request's body.
    public Fault at(String field) {
        return Fault.body(field, word, arguments.toArray());
    }
}
