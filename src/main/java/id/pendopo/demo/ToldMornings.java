package id.pendopo.demo;

import id.pendopo.innovation.board.DutyReminding;
import id.pendopo.innovation.records.RecordsMorning;
import id.pendopo.innovation.wishes.WishMorning;
import id.pendopo.kernel.DemoSeed;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the hub does by itself every morning, once all is told: a visitor finds clocks and reminders of today. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class ToldMornings implements DemoSeed {

    private final HubStage stage;
    private final RecordsMorning records;
    private final DutyReminding duty;
    private final WishMorning wishes;

    ToldMornings(HubStage stage, RecordsMorning records, DutyReminding duty, WishMorning wishes) {
        this.stage = stage;
        this.records = records;
        this.duty = duty;
        this.wishes = wishes;
    }

    @Override
    public String name() {
        return "told-mornings";
    }

    @Override
    public int order() {
        return 130;
    }

    @Override
    public void seed(Consumer<String> progress) {
        progress.accept("Clocks are read and heads are reminded …");
        duty.due(stage.today()).ifPresent(day -> stage.on(day, duty::morning));
        records.morning();
        wishes.morning();
    }
}
