package id.pendopo.bench.contender;

import id.pendopo.bench.load.Sample;
import id.pendopo.bench.load.Way;
import java.util.List;

/** A contender in its own program, without HTTP. */
final class ContenderWay implements Way {

    private final Contender contender;

    ContenderWay(Contender contender) {
        this.contender = contender;
    }

    @Override
    public List<String> steps() {
        return Contender.STEPS;
    }

    @Override
    public String done() {
        return Contender.DONE;
    }

    @Override
    public String submit() {
        return contender.submit(Sample.DATA);
    }

    @Override
    public void act(Seen seen) {
        contender.act(seen.number(), seen.step(), seen.offer(), Sample.REMARK);
    }

    @Override
    public Seen read(String number) {
        var view = contender.read(number);
        return new Seen(view.number(), view.step(), view.offer());
    }
}
