package ipstrategy.seeding;

/// One thing wrong in a seed file.
///
/// @param file the file below `seeds/`
/// @param line the line, from 1
/// @param field the field, or an empty text where the record as a whole is wrong
/// @param reason why, in a sentence
public record SeedFault(String file, int line, String field, String reason) {

    @Override
    public String toString() {
        return "seeds/" + file + ":" + line + (field.isEmpty() ? "" : " " + field) + ": " + reason;
    }
}
