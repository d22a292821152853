package id.pendopo.innovation.ideas;

import java.util.Optional;

/** The five stages of the innovation laboratory (LAN): drum-up, diagnose, design, deliver, display. */
public enum Stage {
    DRUM_UP,
    DIAGNOSE,
    DESIGN,
    DELIVER,
    DISPLAY;

    public Optional<Stage> next() {
        return switch (this) {
            case DRUM_UP -> Optional.of(DIAGNOSE);
            case DIAGNOSE -> Optional.of(DESIGN);
            case DESIGN -> Optional.of(DELIVER);
            case DELIVER -> Optional.of(DISPLAY);
            case DISPLAY -> Optional.empty();
        };
    }
}
