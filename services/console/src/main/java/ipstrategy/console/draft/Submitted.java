package ipstrategy.console.draft;

import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The form in which the text of a plan is handed in, pasted or as a file.
class Submitted {

    @RestForm
    @Nullable
    String code;

    @RestForm
    @Nullable
    String titleZh;

    @RestForm
    @Nullable
    String titleEn;

    @RestForm
    @Nullable
    String kind;

    @RestForm
    @Nullable
    String term;

    @RestForm
    @Nullable
    String issuer;

    @RestForm
    @Nullable
    String issuedOn;

    @RestForm
    @Nullable
    String adoptedBy;

    @RestForm
    @Nullable
    String documentNumber;

    @RestForm
    @Nullable
    String text;

    @RestForm("file")
    @Nullable
    FileUpload file;

    Particulars particulars() {
        return new Particulars(
                typed(code),
                typed(titleZh),
                typed(titleEn),
                typed(kind),
                typed(term),
                typed(issuer),
                typed(issuedOn),
                typed(adoptedBy),
                typed(documentNumber));
    }

    /// The text as it was pasted.
    String pasted() {
        // Browsers send the end of a line as two characters.
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    /// The file, if one was chosen.
    @Nullable
    FileUpload chosen() {
        FileUpload given = file;
        return given == null || given.fileName().isBlank() || !Files.exists(given.uploadedFile()) ? null : given;
    }

    private static String typed(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
