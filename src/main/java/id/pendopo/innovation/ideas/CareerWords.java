package id.pendopo.innovation.ideas;

/** How far an idea is, in the Indonesian of a letter. */
final class CareerWords {

    private CareerWords() {}

    static String state(Idea.Progress progress) {
        return switch (progress.state()) {
            case WAITING -> "menunggu jawaban";
            case WITHDRAWN -> "ditarik kembali";
            case ANSWERED -> progress.verdict().map(CareerWords::verdict).orElse("sudah dijawab");
        };
    }

    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case TAKEN_UP -> "dikembangkan";
            case KEPT -> "disimpan untuk nanti";
            case DECLINED -> "tidak dilanjutkan";
        };
    }
}
