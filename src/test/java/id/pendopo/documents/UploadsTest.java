package id.pendopo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class UploadsTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");

    @Autowired
    Uploads uploads;

    @Autowired
    UploadStore store;

    @Autowired
    PagePictures pictures;

    @Autowired
    Sandbox sandbox;

    @Autowired
    Transactions transactions;

    @Autowired
    Scheduler scheduler;

    @Autowired
    JdbcClient jdbc;

    private final Actor citizen = citizen();

    private static Actor citizen() {
        return new Actor(Actor.Kind.CITIZEN, UUID.randomUUID(), PROVINCE, Set.of(), Actor.Channel.WEB);
    }

    private Upload upload(byte[] bytes, String name) {
        return uploads.store(citizen, PROVINCE, UploadSlot.ANY, new ByteArrayInputStream(bytes), name);
    }

    @Test
    void whatWasHandedInComesBackByteForByteAndIsSealedInItsRow() throws Exception {
        var pdf = HandedIn.pdf(2, _ -> {});
        var upload = upload(pdf, "../KTP Siti.pdf");
        assertThat(upload.name()).isEqualTo("KTP Siti.pdf");
        assertThat(upload.pages()).isEqualTo(2);
        assertThat(uploads.content(uploads.readable(citizen, PROVINCE, upload.id())))
                .isEqualTo(pdf);
        var row = transactions.read(
                PROVINCE,
                () -> jdbc.sql("""
                        select encode(content_sealed, 'escape') || encode(name_sealed, 'escape') as bytes
                        from documents.upload where id = :id
                        """)
                        .param("id", upload.id())
                        .query((rs, _) -> rs.getString("bytes"))
                        .single());
        assertThat(row).doesNotContain("%PDF").doesNotContain("Siti");
    }

    @Test
    void nobodyElseMayReadItUnlessAModuleSaysSo() throws Exception {
        var upload = upload(HandedIn.picture("png"), "foto.png");
        assertThatThrownBy(() -> uploads.readable(citizen(), PROVINCE, upload.id()))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> uploads.readable(Actor.system(PROVINCE), PROVINCE, upload.id()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> uploads.readable(citizen, RegionCode.of("35.17"), upload.id()))
                .isInstanceOf(Refusal.class);
        var open = new Uploads(
                store,
                transactions,
                (_, _, _) -> {},
                List.of((_, _, id) -> id.equals(upload.id())),
                sandbox,
                java.time.Clock.systemUTC());
        assertThat(open.readable(citizen(), PROVINCE, upload.id()).id()).isEqualTo(upload.id());
    }

    @Test
    void anUploadThatNoFileTakesInIsRemovedWhenItsTimeHasComeAndAKeptOneStays() throws Exception {
        var left = upload(HandedIn.pdf(), "a.pdf");
        var kept = upload(HandedIn.pdf(), "b.pdf");
        uploads.keep(PROVINCE, List.of(kept.id()));
        for (var upload : List.of(left, kept)) {
            var planned = scheduler.getScheduledExecution(
                    TaskInstanceId.of("documents-remove-unkept-upload", PROVINCE.value() + ":" + upload.id()));
            assertThat(planned)
                    .hasValueSatisfying(execution -> assertThat(execution.getExecutionTime())
                            .isAfter(upload.storedAt().plus(Duration.ofDays(13))));
            transactions.write(PROVINCE, () -> store.deleteUnkept(PROVINCE, upload.id()));
        }
        assertThat(uploads.find(PROVINCE, left.id())).isEmpty();
        assertThat(uploads.find(PROVINCE, kept.id())).isPresent();
        assertThatThrownBy(() -> transactions.write(
                        PROVINCE,
                        () -> jdbc.sql("delete from documents.upload where id = :id")
                                .param("id", kept.id())
                                .update()))
                .hasMessageContaining("is kept");
    }

    @Test
    void itsUploaderMayTakeItBackUntilItIsKept() throws Exception {
        var upload = upload(HandedIn.pdf(), "a.pdf");
        assertThat(uploads.remove(citizen(), PROVINCE, upload.id())).isFalse();
        assertThat(uploads.remove(citizen, PROVINCE, upload.id())).isTrue();
    }

    @Test
    void keepingWhatIsNotThereIsRefused() {
        assertThatThrownBy(() -> uploads.keep(PROVINCE, List.of(UUID.randomUUID())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void itsPagesAreDrawnAsPicturesOfABearableSize() throws Exception {
        var upload = upload(Papers.decree("001/X/2026"), "sk.pdf");
        var page = pictures.page(upload, 1, false);
        var image = ImageIO.read(new ByteArrayInputStream(page));
        assertThat(Math.max(image.getWidth(), image.getHeight())).isBetween(1_300, 1_420);
        var photo = upload(HandedIn.picture("jpg"), "f.jpg");
        assertThat(pictures.page(photo, 1, true)).isNotEmpty();
        assertThatThrownBy(() -> pictures.page(photo, 2, true)).isInstanceOf(Refusal.class);
    }
}
