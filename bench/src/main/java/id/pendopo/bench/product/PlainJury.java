package id.pendopo.bench.product;

/** Plain loops about jurors: severity by least squares, standard scores, and a sort that moves numbers alone. */
final class PlainJury {

    private PlainJury() {}

    /** Severity of each juror, adding up to zero; by the normal equations without the entries, and Gauss. */
    static double[] severity(double[][] totals, int without) {
        int jurors = totals[0].length;
        var normal = new double[jurors][jurors];
        var owed = new double[jurors];
        for (var given : totals) {
            int count = 0;
            double sum = 0;
            for (int juror = 0; juror < jurors; juror++) {
                if (juror != without && given[juror] == given[juror]) {
                    count++;
                    sum += given[juror];
                }
            }
            for (int juror = 0; juror < jurors; juror++) {
                if (juror == without || given[juror] != given[juror]) {
                    continue;
                }
                owed[juror] += sum / count - given[juror];
                normal[juror][juror] += 1;
                for (int other = 0; other < jurors; other++) {
                    if (other != without && given[other] == given[other]) {
                        normal[juror][other] -= 1.0 / count;
                    }
                }
            }
        }
        for (int juror = 0; juror < jurors; juror++) {
            for (int other = 0; other < jurors; other++) {
                normal[juror][other] += juror == without || other == without ? (juror == other ? 1 : 0) : 1;
            }
        }
        return solved(normal, owed);
    }

    private static double[] solved(double[][] normal, double[] owed) {
        int size = owed.length;
        for (int column = 0; column < size; column++) {
            for (int row = column + 1; row < size; row++) {
                double factor = normal[row][column] / normal[column][column];
                for (int k = column; k < size; k++) {
                    normal[row][k] -= factor * normal[column][k];
                }
                owed[row] -= factor * owed[column];
            }
        }
        var found = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = owed[row];
            for (int k = row + 1; k < size; k++) {
                rest -= normal[row][k] * found[k];
            }
            found[row] = rest / normal[row][row];
        }
        return found;
    }

    /** Mean standard score of each entry. */
    static double[] standard(double[][] totals) {
        int entries = totals.length;
        int jurors = totals[0].length;
        var z = new double[entries];
        var count = new int[entries];
        for (int juror = 0; juror < jurors; juror++) {
            double sum = 0;
            int given = 0;
            for (var entry : totals) {
                if (entry[juror] == entry[juror]) {
                    sum += entry[juror];
                    given++;
                }
            }
            double middle = sum / given;
            double squares = 0;
            for (var entry : totals) {
                if (entry[juror] == entry[juror]) {
                    squares += (entry[juror] - middle) * (entry[juror] - middle);
                }
            }
            double deviation = Math.sqrt(squares / (given - 1));
            for (int entry = 0; entry < entries; entry++) {
                if (totals[entry][juror] == totals[entry][juror]) {
                    z[entry] += (totals[entry][juror] - middle) / deviation;
                    count[entry]++;
                }
            }
        }
        for (int entry = 0; entry < entries; entry++) {
            z[entry] /= count[entry];
        }
        return z;
    }

    /** Places of the keys, the lowest first; equal ones in their order. Merges runs, without an object. */
    static int[] sorted(double[] keys) {
        int size = keys.length;
        var from = new int[size];
        var to = new int[size];
        for (int i = 0; i < size; i++) {
            from[i] = i;
        }
        for (int width = 1; width < size; width *= 2) {
            for (int start = 0; start < size; start += 2 * width) {
                int left = start;
                int middle = Math.min(start + width, size);
                int right = middle;
                int end = Math.min(start + 2 * width, size);
                for (int i = start; i < end; i++) {
                    boolean takesLeft = left < middle && (right >= end || keys[from[left]] <= keys[from[right]]);
                    to[i] = takesLeft ? from[left++] : from[right++];
                }
            }
            var swapped = from;
            from = to;
            to = swapped;
        }
        return from;
    }
}
