package id.pendopo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.kernel.Refusal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTemplateTest {

    @Test
    void aGoodTemplateHasNoFaults() {
        assertThat(LetterTemplate.check(Papers.BODY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a</p>~<script>x</script>      | 2 | <script> has no place",
                "<p>a</p>~~<img src='x'/>          | 3 | <img> has no place",
                "<p style='color:red'>a</p>        | 1 | style=",
                "<p class='logo'>a</p>             | 1 | class=",
                "<p class='{{name}}'>a</p>         | 1 | class=",
                "<p>{{{name}}}</p>                 | 1 | unescaped",
                "<p>~{{&name}}</p>                 | 2 | unescaped",
                "{{>other}}                        | 1 | takes in no other file",
                "<p>~~{{#list}}a</p>               | 3 | Section",
                "<p>{{a b}}</p>                    | 1 | is no name",
                "<p>~<b>x</p>                      | 2 | not well formed",
                "<p>a &nbsp; b</p>                 | 1 | not well formed",
                "<a href='http://x'>y</a>          | 1 | <a> has no place",
                "<?php x ?><p>a</p>                | 1 | no processing instruction",
                "<p>{{getClass.name}}</p></body><p>| 1 | not well formed"
            })
    void aFaultSaysWhereAndHowToCureIt(String source, int line, String message) {
        var faults = LetterTemplate.check(source.replace('~', '\n'));
        assertThat(faults).isNotEmpty();
        var first = faults.getFirst();
        assertThat(first.line()).isEqualTo(line);
        assertThat(first.message()).containsIgnoringCase(message);
        assertThat(first.cure()).isNotBlank();
        assertThatThrownBy(() -> LetterTemplate.of(source.replace('~', '\n'))).isInstanceOf(Refusal.class);
    }

    @Test
    void aValueThatIsMissingIsAnErrorAndNeverAGap() {
        var template = LetterTemplate.of("<p>{{holder}} {{applicant.name}}</p>");
        assertThatThrownBy(() -> template.fill(Map.of("holder", "x")))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.slug()).isEqualTo("letter-value"));
        assertThat(template.fill(Map.of("holder", "x", "applicant", Map.of("name", "y"))))
                .isEqualTo("<p>x y</p>");
    }

    @Test
    void aTemplateReachesValuesAndNothingBehindThem() {
        for (var reach : List.of("{{holder.class}}", "{{holder.length}}", "{{list.size}}")) {
            var template = LetterTemplate.of("<p>" + reach + "</p>");
            assertThatThrownBy(() -> template.fill(Map.of("holder", "x", "list", List.of("a"))))
                    .as(reach)
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void aValueCannotBringMarkupOrTurnTheLineRound() {
        assertThat(LetterTemplate.of("<p>{{holder}}</p>").fill(Map.of("holder", "<img src=x>\u202Eevil\u0000")))
                .isEqualTo("<p>&lt;img src&#x3D;x&gt;evil </p>");
    }

    @Property(tries = 300)
    void noSourceBreaksTheCheckAndWhatPassesCanBeFilled(@ForAll String source) {
        if (LetterTemplate.check(source).isEmpty() && !source.contains("{{")) {
            assertThat(LetterTemplate.of(source).fill(Map.of())).isEqualTo(source);
        }
    }
}
