package id.pendopo.partners;

import java.io.IOException;
import java.util.Map;

/** No line was laid to this neighbour. */
final class ClosedLine implements Line {

    @Override
    public boolean isSimulated() {
        return false;
    }

    @Override
    public byte[] ask(Map<String, String> question) throws IOException {
        throw new IOException("No road is set");
    }
}
