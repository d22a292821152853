package id.pendopo.bench.product;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;

/**
 * The mathematics of a stage over arrays of numbers and nothing else: no names, no decimals, no objects for marks. What the
 * product is held against; it has to come to the same figures.
 */
final class PlainFigures {

    static final int DRAWS = 1_000;

    private final double[][][] scores;
    private final int entries;
    private final int jurors;
    private final int criteria;
    private final double[][] totals;
    private final int[] ties;
    private final String seed;
    private long state;

    /**
     * @param order entries, the best first
     * @param score by which they stand, in ten-thousandths, by entry
     * @param out entries that leave the list without a juror, by juror
     * @param in entries that come in
     * @param best place of 95 of 100 draws, by entry
     * @param z mean standard score, by entry
     * @param statistics in ten-thousandths, as the product names them
     */
    record Found(
            int[] order,
            long[] score,
            long[] raw,
            int[][] out,
            int[][] in,
            int[] best,
            int[] worst,
            double[] z,
            Map<String, Long> statistics) {}

    /**
     * @param weights in percent
     * @param ties criteria that part entries of equal score
     * @param seed of lots and draws
     */
    PlainFigures(Marks marks, double[] weights, int[] ties, String seed) {
        this.scores = marks.scores();
        this.entries = scores.length;
        this.jurors = scores[0].length;
        this.criteria = weights.length;
        this.totals = totals(weights);
        this.ties = ties.clone();
        this.seed = seed;
    }

    /** @param line how many places the list has */
    Found find(int line) {
        var severity = PlainJury.severity(totals, -1);
        var standing = standing(severity, -1);
        var order = order(standing.score(), -1);
        var first = listed(order, line);
        var out = new int[jurors][];
        var in = new int[jurors][];
        for (int juror = 0; juror < jurors; juror++) {
            var then = listed(
                    order(standing(PlainJury.severity(totals, juror), juror).score(), juror), line);
            out[juror] = missing(first, then);
            in[juror] = missing(then, first);
        }
        var best = new int[entries];
        var worst = new int[entries];
        intervals(severity, best, worst);
        return new Found(
                order,
                standing.score(),
                standing.raw(),
                out,
                in,
                best,
                worst,
                PlainJury.standard(totals),
                new PlainAgreement(scores, totals).statistics());
    }

    private double[][] totals(double[] weights) {
        var all = new double[entries][jurors];
        for (int entry = 0; entry < entries; entry++) {
            for (int juror = 0; juror < jurors; juror++) {
                double sum = 0;
                for (int criterion = 0; criterion < criteria; criterion++) {
                    sum += weights[criterion] * scores[entry][juror][criterion];
                }
                all[entry][juror] = sum / 100;
            }
        }
        return all;
    }

    /** The mean of a criterion of the chain for an entry, over the jurors that are left. */
    private long chained(int entry, int tie, int without) {
        double sum = 0;
        int count = 0;
        for (int juror = 0; juror < jurors; juror++) {
            double given = scores[entry][juror][ties[tie]];
            if (juror != without && given == given) {
                sum += given;
                count++;
            }
        }
        return published(sum / count);
    }

    private record Standing(long[] score, long[] raw) {}

    private Standing standing(double[] severity, int without) {
        var score = new long[entries];
        var raw = new long[entries];
        for (int entry = 0; entry < entries; entry++) {
            double sum = 0;
            double severe = 0;
            int count = 0;
            for (int juror = 0; juror < jurors; juror++) {
                double given = totals[entry][juror];
                if (juror != without && given == given) {
                    sum += given;
                    severe += severity[juror];
                    count++;
                }
            }
            raw[entry] = published(sum / count);
            score[entry] = published(sum / count + severe / count);
        }
        return new Standing(score, raw);
    }

    private int[] order(long[] score, int without) {
        var keys = new double[entries];
        for (int entry = 0; entry < entries; entry++) {
            keys[entry] = -score[entry];
        }
        var order = PlainJury.sorted(keys);
        for (int from = 0; from < entries; ) {
            int to = from + 1;
            while (to < entries && score[order[to]] == score[order[from]]) {
                to++;
            }
            if (to - from > 1) {
                part(order, from, to, without);
            }
            from = to;
        }
        return order;
    }

    private void part(int[] order, int from, int to, int without) {
        for (int i = from + 1; i < to; i++) {
            for (int j = i; j > from && comesBefore(order[j], order[j - 1], without); j--) {
                int swapped = order[j];
                order[j] = order[j - 1];
                order[j - 1] = swapped;
            }
        }
    }

    private boolean comesBefore(int one, int other, int without) {
        for (int tie = 0; tie < ties.length; tie++) {
            long mean = chained(one, tie, without);
            long others = chained(other, tie, without);
            if (mean != others) {
                return mean > others;
            }
        }
        return Arrays.compareUnsigned(digest("tie", Marks.entry(one)), digest("tie", Marks.entry(other))) < 0;
    }

    private boolean[] listed(int[] order, int line) {
        var listed = new boolean[entries];
        for (int place = 0; place < Math.min(line, entries); place++) {
            listed[order[place]] = true;
        }
        return listed;
    }

    private int[] missing(boolean[] from, boolean[] in) {
        var missing = new int[entries];
        int count = 0;
        for (int entry = 0; entry < entries; entry++) {
            if (from[entry] && !in[entry]) {
                missing[count++] = entry;
            }
        }
        return Arrays.copyOf(missing, count);
    }

    private void intervals(double[] severity, int[] best, int[] worst) {
        var leveled = new double[entries][];
        for (int entry = 0; entry < entries; entry++) {
            leveled[entry] = new double[jurors];
            int count = 0;
            for (int juror = 0; juror < jurors; juror++) {
                if (totals[entry][juror] == totals[entry][juror]) {
                    leveled[entry][count++] = totals[entry][juror] + severity[juror];
                }
            }
            leveled[entry] = Arrays.copyOf(leveled[entry], count);
        }
        state = (ByteBuffer.wrap(digest("bootstrap", "")).getLong() ^ 0x5DEECE66DL) & ((1L << 48) - 1);
        var ranks = new int[entries][DRAWS];
        var keys = new long[entries];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int entry = 0; entry < entries; entry++) {
                double sum = 0;
                int count = leveled[entry].length;
                for (int i = 0; i < count; i++) {
                    sum += leveled[entry][drawn(count)];
                }
                keys[entry] = (-Math.round(sum / count * 1e8) << 20) | entry;
            }
            Arrays.sort(keys);
            for (int place = 0; place < entries; place++) {
                ranks[(int) (keys[place] & ((1 << 20) - 1))][draw] = place + 1;
            }
        }
        for (int entry = 0; entry < entries; entry++) {
            Arrays.sort(ranks[entry]);
            best[entry] = ranks[entry][(int) Math.floor(0.025 * (DRAWS - 1))];
            worst[entry] = ranks[entry][(int) Math.ceil(0.975 * (DRAWS - 1))];
        }
    }

    /** The generator of {@link java.util.Random}, whose documentation fixes it for everybody. */
    private int drawn(int bound) {
        while (true) {
            state = (state * 0x5DEECE66DL + 0xBL) & ((1L << 48) - 1);
            int drawn = (int) (state >>> 17);
            if ((bound & -bound) == bound) {
                return (int) ((bound * (long) drawn) >> 31);
            }
            int within = drawn % bound;
            if (drawn - within + (bound - 1) >= 0) {
                return within;
            }
        }
    }

    private byte[] digest(String purpose, String name) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((seed + "\n" + purpose + "\n" + name).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** In ten-thousandths: to eight digits first, so that the last bit of a sum decides nothing, then half up. */
    static long published(double figure) {
        long eight = (long) Math.rint(Math.abs(figure) * 1e8);
        long four = (eight + 5_000) / 10_000;
        return figure < 0 ? -four : four;
    }
}
