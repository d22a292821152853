package id.pendopo.innovation.records;

/** What somebody looks for; empty does not narrow. */
public record Search(String words, String region, String category, String sector, String state, int goal) {

    public static Search all() {
        return new Search("", "", "", "", "", 0);
    }
}
