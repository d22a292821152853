package id.pendopo.bench.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Ideas as people of East Java might type them on a phone, made from their number: what is wrong and where, what would be
 * better and for whom; of one to three sentences each, with names of villages, figures, and slips of the thumb. The words are
 * in the resource {@code words.txt}.
 */
final class IdeaTexts {

    private static final double SLIPS = 0.015;
    private static final Words WORDS = Words.read();

    private final Random chance;

    private IdeaTexts(long number) {
        this.chance = new Random(number * 0x9E3779B97F4A7C15L + 17);
    }

    record Text(String problem, String solution, String helped) {}

    static Text of(long number) {
        var texts = new IdeaTexts(number);
        var service = texts.any("service");
        var place = texts.place();
        return new Text(
                texts.slips(texts.sentences("problem", service, place)),
                texts.slips(texts.sentences("solution", service, place)),
                texts.any("people"));
    }

    static String title(long number) {
        var texts = new IdeaTexts(number);
        return texts.any("name") + " " + texts.any("service") + " " + texts.village();
    }

    /** What somebody has typed so far: a beginning or the whole of an idea of their own, which nobody has sent. */
    static String typed(long number) {
        var texts = new IdeaTexts(-1 - number);
        var service = texts.any("service");
        var place = texts.place();
        var all = texts.slips(
                texts.sentences("problem", service, place) + " " + texts.sentences("solution", service, place));
        var words = all.split(" ");
        int typed = Math.min(words.length, 4 + texts.chance.nextInt(40));
        return String.join(" ", List.of(words).subList(0, typed));
    }

    private String any(String kind) {
        return WORDS.any(kind, chance);
    }

    private String sentences(String kind, String service, String place) {
        var sentences = new ArrayList<String>();
        int count = 1 + chance.nextInt(3);
        for (int i = 0; i < count; i++) {
            sentences.add(sentence(any(kind), service, i == 0 ? place : place()));
        }
        return String.join(" ", sentences);
    }

    /** Fills the braces of a pattern; each kind but service and place is drawn anew. */
    private String sentence(String pattern, String service, String place) {
        var text = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            text.append(pattern, from, open).append(filled(pattern.substring(open + 1, close), service, place));
            from = close + 1;
        }
        return text.append(pattern.substring(from)).toString();
    }

    private String filled(String kind, String service, String place) {
        return switch (kind) {
            case "service" -> service;
            case "place" -> place;
            case "number" -> String.valueOf(2 + chance.nextInt(chance.nextBoolean() ? 10 : 400));
            default -> any(kind);
        };
    }

    private String place() {
        return switch (chance.nextInt(4)) {
            case 0 -> "Desa " + village();
            case 1 -> "Desa " + village() + " Kecamatan " + village();
            case 2 -> any("regency");
            default -> "Kelurahan " + village() + " " + any("regency");
        };
    }

    /** A name as villages have them; some names are borne by many. */
    private String village() {
        var name = any("begin") + any("end");
        return chance.nextInt(4) == 0 ? name + " " + any("side") : name;
    }

    private String slips(String text) {
        var words = text.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (words[i].length() > 4 && chance.nextDouble() < SLIPS) {
                words[i] = slip(words[i]);
            }
        }
        return String.join(" ", words);
    }

    private String slip(String word) {
        int at = 1 + chance.nextInt(word.length() - 2);
        return switch (chance.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }
}
