package id.pendopo.notify;

import id.pendopo.kernel.DirectMessage.Via;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Stands in for a gateway of short messages until one is contracted; can be told to fail. Keeps the last hundred. */
@Component
class SimulatedSms implements Post {

    private static final int KEPT = 100;

    private final boolean open;
    private final List<Letter> taken = new CopyOnWriteArrayList<>();
    private volatile boolean failing;

    SimulatedSms(NotifySettings settings) {
        this.open = settings.sms().road().equals("simulator");
    }

    @Override
    public Via via() {
        return Via.SMS;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void send(Letter letter) throws NotDelivered {
        if (failing) {
            throw new NotDelivered("simulated failure");
        }
        taken.add(letter);
        while (taken.size() > KEPT) {
            taken.removeFirst();
        }
    }

    void fail(boolean fail) {
        failing = fail;
    }

    List<Letter> taken() {
        return List.copyOf(taken);
    }
}
