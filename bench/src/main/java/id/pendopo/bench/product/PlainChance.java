package id.pendopo.bench.product;

/** The upper tail of chi-square, by series and continued fraction. */
final class PlainChance {

    private static final int STEPS = 10_000;
    private static final double SMALL = 1e-15;
    private static final double TINY = 1e-300;

    private PlainChance() {}

    static double above(double chiSquare, int freedom) {
        double a = freedom / 2.0;
        double x = chiSquare / 2;
        if (x <= 0) {
            return 1;
        }
        double front = Math.exp(a * Math.log(x) - x - logGamma(a));
        return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < STEPS && Math.abs(term) > SMALL * Math.abs(sum); n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double found = d;
        for (int n = 1; n < STEPS; n++) {
            double step = -n * (n - a);
            b += 2;
            d = 1 / nonzero(step * d + b);
            c = nonzero(b + step / c);
            found *= d * c;
            if (Math.abs(d * c - 1) < SMALL) {
                break;
            }
        }
        return found;
    }

    private static double nonzero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** Stirling's series, after shifting small arguments up. */
    private static double logGamma(double a) {
        double shifted = a;
        double less = 0;
        while (shifted < 15) {
            less += Math.log(shifted++);
        }
        double square = shifted * shifted;
        return (shifted - 0.5) * Math.log(shifted)
                - shifted
                + 0.5 * Math.log(2 * Math.PI)
                + (1 - (1 / 30.0 - (1 / 105.0 - 1 / (140.0 * square)) / square) / square) / (12 * shifted)
                - less;
    }
}
