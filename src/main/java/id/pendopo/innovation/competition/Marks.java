package id.pendopo.innovation.competition;

import id.pendopo.kernel.Refusal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a juror typed, and what it means: scores in range, comments where they are owed. */
final class Marks {

    private static final Pattern SCORE = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");
    private static final int COMMENT_MOST = 2000;
    private static final int COMMENT_LEAST = 10;

    private Marks() {}

    static Map<String, BigDecimal> scores(Edition.Stage stage, Map<String, String> given) {
        return stage.criteria().stream()
                .map(Edition.Criterion::code)
                .collect(Collectors.toMap(
                        Function.identity(), code -> points("score-" + code, given.getOrDefault(code, ""))));
    }

    static BigDecimal points(String field, String typed) {
        var text = typed.strip();
        if (!SCORE.matcher(text).matches()) {
            throw new Refusal(Refusal.Kind.INVALID, "score-out-of-range", "Not a score", field);
        }
        var score = new BigDecimal(text.replace(',', '.'));
        if (score.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new Refusal(Refusal.Kind.INVALID, "score-out-of-range", "Above 100", field);
        }
        return score;
    }

    static Map<String, String> comments(
            Edition.Stage stage, Map<String, BigDecimal> scores, Map<String, String> given) {
        var words = new HashMap<String, String>();
        for (var criterion : stage.criteria()) {
            var comment = Cleaning.text(
                    "comment-" + criterion.code(), given.getOrDefault(criterion.code(), ""), COMMENT_MOST);
            if (isOwed(stage, scores.getOrDefault(criterion.code(), BigDecimal.ZERO))
                    && comment.length() < COMMENT_LEAST) {
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        "comment-owed",
                        "A comment is owed",
                        "comment-" + criterion.code(),
                        stage.commentBelow(),
                        stage.commentAbove());
            }
            if (!comment.isEmpty()) {
                words.put(criterion.code(), comment);
            }
        }
        return words;
    }

    /** 90.5 is above 90: the figure is compared as it was given. */
    private static boolean isOwed(Edition.Stage stage, BigDecimal score) {
        return score.compareTo(BigDecimal.valueOf(stage.commentBelow())) < 0
                || score.compareTo(BigDecimal.valueOf(stage.commentAbove())) > 0;
    }
}
