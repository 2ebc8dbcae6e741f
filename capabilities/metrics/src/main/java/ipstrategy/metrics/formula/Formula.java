package ipstrategy.metrics.formula;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.terms.MetricCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a metric is computed from others: `ROUND([A] / [B], 2)`. It knows numbers, references, `+ - * /`, parentheses
/// and `ROUND(…, decimals)`, and nothing else. A library reads it; it is computed here, in exact decimals.
public final class Formula {

    private static final int LONGEST = 2000;
    private static final int MOST_DECIMALS = 12;
    private static final int FARTHEST_BACK = 10;
    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern INSIDE = Pattern.compile("([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*)"
            + "(?:\\|([A-Z0-9-]+=[A-Z0-9-]+(?:;[A-Z0-9-]+=[A-Z0-9-]+)*))?(?:@-([0-9]{1,2}))?");
    private static final Pattern PLAIN = Pattern.compile("(?:[0-9.+\\-*/(),\\s]|ROUND|ref_)*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,30}(\\.[0-9]{1,30})?");

    private final String text;
    private final Term root;
    private final List<Reference> references;

    private Formula(String text, Term root, Set<Reference> references) {
        this.text = text;
        this.root = root;
        this.references = List.copyOf(references);
    }

    /// What came of reading a text.
    public sealed interface Reading {

        record Read(Formula formula) implements Reading {}

        record Unreadable(FormulaFault fault) implements Reading {}
    }

    /// Reads a formula.
    public static Reading read(String text) {
        try {
            return new Reading.Read(parse(text));
        } catch (NotAFormula unreadable) {
            return new Reading.Unreadable(unreadable.fault);
        }
    }

    /// What it takes, each once, in the order of the text.
    public List<Reference> references() {
        return references;
    }

    @Override
    public String toString() {
        return text;
    }

    Term root() {
        return root;
    }

    private static Formula parse(String text) {
        if (text.length() > LONGEST) {
            throw new NotAFormula("formula.too-long", LONGEST);
        }
        Map<String, Reference> named = new HashMap<>();
        Set<Reference> found = new LinkedHashSet<>();
        StringBuilder plain = new StringBuilder();
        Matcher brackets = REFERENCE.matcher(text);
        while (brackets.find()) {
            Reference reference = reference(brackets.group(1));
            String name = "ref_" + named.size();
            named.put(name, reference);
            found.add(reference);
            brackets.appendReplacement(plain, name);
        }
        brackets.appendTail(plain);
        if (text.contains("ref_") || !PLAIN.matcher(plain).matches()) {
            throw new NotAFormula("formula.unknown-word", text);
        }
        if (found.isEmpty()) {
            throw new NotAFormula("formula.no-reference", text);
        }
        try {
            ASTNode tree = new Expression(plain.toString(), Grammar.CONFIGURATION).getAbstractSyntaxTree();
            return new Formula(text, term(tree, named), found);
        } catch (ParseException unreadable) {
            throw new NotAFormula("formula.unreadable", text, String.valueOf(unreadable.getMessage()));
        }
    }

    private static Reference reference(String inside) {
        Matcher parts = INSIDE.matcher(inside);
        if (!parts.matches() || parts.group(1).length() > 80) {
            throw new NotAFormula("formula.bad-reference", inside);
        }
        int back = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        if (back > FARTHEST_BACK) {
            throw new NotAFormula("formula.bad-reference", inside);
        }
        return new Reference(new MetricCode(parts.group(1)), breakdown(inside, parts.group(2)), back);
    }

    /// The breakdown as figures are keyed by it, whatever the order it is written in.
    private static String breakdown(String inside, @Nullable String written) {
        if (written == null) {
            return "";
        }
        Map<String, String> parts = new HashMap<>();
        for (String part : written.split(";", -1)) {
            int equals = part.indexOf('=');
            if (parts.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
                throw new NotAFormula("formula.bad-reference", inside);
            }
        }
        return Observation.key(parts);
    }

    private static Term term(ASTNode node, Map<String, Reference> named) {
        String word = node.getToken().getValue();
        List<Term> parts = new ArrayList<>();
        return switch (node.getToken().getType()) {
            case NUMBER_LITERAL -> new Term.Literal(number(word));
            case VARIABLE_OR_CONSTANT -> {
                Reference reference = named.get(word);
                if (reference == null) {
                    throw new NotAFormula("formula.unknown-word", word);
                }
                yield new Term.Figure(reference);
            }
            case PREFIX_OPERATOR, INFIX_OPERATOR -> {
                node.getParameters().forEach(part -> parts.add(term(part, named)));
                yield operation(word, parts);
            }
            case FUNCTION -> rounding(node, named);
            default -> throw new NotAFormula("formula.unknown-word", word);
        };
    }

    private static Term operation(String sign, List<Term> parts) {
        Term first = parts.getFirst();
        Term last = parts.getLast();
        if (parts.size() == 1) {
            return sign.equals("-") ? new Term.Negation(first) : first;
        }
        return switch (sign) {
            case "+" -> new Term.Sum(first, last);
            case "-" -> new Term.Sum(first, new Term.Negation(last));
            case "*" -> new Term.Product(first, last);
            case "/" -> new Term.Quotient(first, last);
            default -> throw new NotAFormula("formula.unknown-word", sign);
        };
    }

    private static Term rounding(ASTNode node, Map<String, Reference> named) {
        List<ASTNode> given = node.getParameters();
        String decimals = given.size() == 2 ? given.getLast().getToken().getValue() : "";
        if (!decimals.matches("[0-9]{1,2}") || Integer.parseInt(decimals) > MOST_DECIMALS) {
            throw new NotAFormula("formula.bad-rounding", MOST_DECIMALS);
        }
        return new Term.Rounding(term(given.getFirst(), named), Integer.parseInt(decimals));
    }

    private static BigDecimal number(String word) {
        if (!NUMBER.matcher(word).matches()) {
            throw new NotAFormula("formula.unknown-word", word);
        }
        return new BigDecimal(word);
    }

    /// Ends the reading, from however deep in the text.
    private static final class NotAFormula extends RuntimeException {

        private final transient FormulaFault fault;

        NotAFormula(String word, Object... arguments) {
            super(word, null, false, false);
            this.fault = new FormulaFault(word, List.of(arguments));
        }
    }
}
