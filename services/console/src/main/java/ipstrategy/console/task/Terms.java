package ipstrategy.console.task;

import ipstrategy.console.filing.Form;
import org.jspecify.annotations.Nullable;

/// The terms of a task, as the API takes them.
///
/// @param parent the number of the task that it is a part of
record Terms(
        @Nullable Object parent,
        String title,
        @Nullable String body,
        String agency,
        @Nullable String due,
        @Nullable Object weight,
        @Nullable String reason) {

    static Terms of(Form form) {
        return new Terms(
                form.numberOrText("parent"),
                form.text("title"),
                form.some("body"),
                form.text("agency"),
                form.some("due"),
                form.numberOrText("weight"),
                form.some("reason"));
    }
}
