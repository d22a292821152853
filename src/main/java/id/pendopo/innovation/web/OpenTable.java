package id.pendopo.innovation.web;

import id.pendopo.innovation.index.RowsFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as open data: CSV that a spreadsheet opens in its own alphabet and in which no cell is a formula. */
public final class OpenTable {

    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";

    private final StringBuilder file = new StringBuilder(MARK);

    /** @param columns their names, the same in every language, so that a program reads them */
    public OpenTable(String... columns) {
        row(List.of(columns));
    }

    public void row(List<String> cells) {
        file.append(cells.stream().map(RowsFile::cell).collect(Collectors.joining(",")))
                .append(END);
    }

    public ResponseEntity<byte[]> answer(String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file.toString().getBytes(StandardCharsets.UTF_8));
    }
}
