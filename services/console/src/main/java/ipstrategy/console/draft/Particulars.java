package ipstrategy.console.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.language.Text;
import org.jspecify.annotations.Nullable;

/// What a person says of a plan beside its text, as it stands in the form.
record Particulars(
        String code,
        String titleZh,
        String titleEn,
        String kind,
        String term,
        String issuer,
        String issuedOn,
        String adoptedBy,
        String documentNumber) {

    static final Particulars NONE = new Particulars("", "", "", "ANNUAL", "", "", "", "", "");

    /// The same as the API takes it with text that is pasted.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Header(
            String code,
            @Nullable Text title,
            @Nullable String kind,
            @Nullable String term,
            @Nullable String issuer,
            @Nullable String issuedOn,
            @Nullable String adoptedBy,
            @Nullable String documentNumber) {}

    Header header() {
        return new Header(
                code,
                titleZh.isEmpty() && titleEn.isEmpty() ? null : new Text(titleZh, titleEn),
                filled(kind),
                filled(term),
                filled(issuer),
                filled(issuedOn),
                filled(adoptedBy),
                filled(documentNumber));
    }

    /// The same in the query, beside a file.
    Asked beside(String fileName) {
        return Asked.of("plan-drafts")
                .with("code", code)
                .with("title.zh", titleZh)
                .with("title.en", titleEn)
                .with("kind", kind)
                .with("term", term)
                .with("issuer", issuer)
                .with("issuedOn", issuedOn)
                .with("adoptedBy", adoptedBy)
                .with("documentNumber", documentNumber)
                .with("fileName", fileName);
    }

    private static @Nullable String filled(String typed) {
        return typed.isEmpty() ? null : typed;
    }
}
