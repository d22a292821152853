package id.pendopo.innovation.index;

import id.pendopo.kernel.RegionCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A map without outlines: one tile for each regency and city, roughly where it lies. */
@Component
public class Tiles {

    private final List<Tile> tiles;

    Tiles() throws IOException {
        tiles = new ClassPathResource("innovation/index/tiles.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(";", -1))
                .map(cells -> new Tile(RegionCode.of(cells[0]), Integer.parseInt(cells[1]), Integer.parseInt(cells[2])))
                .toList();
    }

    public List<Tile> all() {
        return tiles;
    }
}
