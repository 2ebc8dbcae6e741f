package ipstrategy.measures.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said when a task moves on.
///
/// @param evidence with the completion: the contents (SHA-256) of the files that show it, put to the measure before
/// @param reason why; a task is dropped only with a reason
@Schema(name = "TaskMove")
record TaskMove(
        @Nullable @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "fault.not-a-sha256") String> evidence,

        @Nullable @Size(max = 500) @Pattern(regexp = NewTask.PRINTABLE, message = NewTask.UNPRINTABLE)
        String reason) {

    static final TaskMove SILENT = new TaskMove(null, null);

    List<String> shown() {
        return evidence == null ? List.of() : evidence.stream().distinct().toList();
    }
}
