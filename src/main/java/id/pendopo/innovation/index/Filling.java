package id.pendopo.innovation.index;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** What somebody writes into a row. */
public record Filling(
        int level, String basis, Optional<BigDecimal> figure, String note, String link, Optional<UUID> upload) {}
