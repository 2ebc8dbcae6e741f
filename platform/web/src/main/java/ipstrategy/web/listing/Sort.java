package ipstrategy.web.listing;

/// An order of a list: by one field and then by id, so that it is total.
///
/// @param field the field's name in the contract
/// @param descending whether the greatest comes first; rows without the field come last either way
public record Sort(String field, boolean descending) {

    /// The order as written in the query: `due` or `-due`.
    public String written() {
        return descending ? "-" + field : field;
    }

    static Sort of(String written) {
        return written.startsWith("-") ? new Sort(written.substring(1), true) : new Sort(written, false);
    }
}
