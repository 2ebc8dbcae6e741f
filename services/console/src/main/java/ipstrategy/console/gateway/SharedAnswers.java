package ipstrategy.console.gateway;

import com.fasterxml.jackson.databind.JavaType;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// What people are told who are not signed in. All of them are told the same, so it is asked for once in a while,
/// however many look. Only what was found is kept.
final class SharedAnswers {

    /// As much JSON as may have been read into what is kept.
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private final AsyncCache<Key, Answer> known;

    SharedAnswers(Duration sharedFor) {
        known = Caffeine.newBuilder()
                .expireAfterWrite(sharedFor)
                .maximumWeight(MOST_BYTES)
                .weigher((Key key, Answer answer) -> answer.bytes())
                .buildAsync();
    }

    /// What was asked for.
    ///
    /// @param language in which problems and names are worded
    /// @param path with its query
    /// @param type as what the answer is read
    record Key(String language, String path, JavaType type) {}

    /// What came of it.
    ///
    /// @param bytes how long it was before it was read
    record Answer(Reply<?> reply, int bytes) {}

    /// The answer that is known or on its way; where there is none, it is asked for.
    CompletableFuture<Answer> get(Key key, Supplier<CompletableFuture<Answer>> asking) {
        CompletableFuture<Answer> answer = known.get(key, (same, executor) -> asking.get());
        return answer.whenComplete((told, failure) -> {
            if (told != null && !(told.reply() instanceof Reply.Found<?>)) {
                known.asMap().remove(key, answer);
            }
        });
    }
}
