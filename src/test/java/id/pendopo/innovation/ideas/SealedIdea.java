package id.pendopo.innovation.ideas;

import id.pendopo.innovation.ideas.Folk.Person;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** An idea of somebody sealed that went the whole way: everything that could tell of them has happened to it. */
@Component
public class SealedIdea {

    public static final String AGENCY = "DKP";
    /** Works with somebody unknown, and agreed to be named: company would tell who that is. */
    public static final String MATE = "Rekan Tersegel Rapat";

    public static final String WORD = "mercusuarbambu";

    private final Folk folk;
    private final Sending sending;
    private final IdeaScenes scenes;
    private final Rooms rooms;
    private final IdeaPictures pictures;
    private final Rising rising;

    SealedIdea(Folk folk, Sending sending, IdeaScenes scenes, Rooms rooms, IdeaPictures pictures, Rising rising) {
        this.folk = folk;
        this.sending = sending;
        this.scenes = scenes;
        this.rooms = rooms;
        this.pictures = pictures;
        this.rising = rising;
    }

    @Component
    record Rooms(Circle circle, Teams teams, Workbench workbench, Laboratory laboratory, Growth growth) {}

    /** @param ties what must not stand beside the author's account */
    public record Told(
            Person author,
            Person officer,
            Person supporter,
            Person asker,
            UUID idea,
            UUID slip,
            UUID trial,
            UUID picture,
            String innovation,
            List<String> ties) {

        private static final Person NOBODY = new Person(Actor.anonymous(Folk.PROVINCE), "");
        private static final UUID NONE = new UUID(0, 0);
        public static final Told NOTHING =
                new Told(NOBODY, NOBODY, NOBODY, NOBODY, NONE, NONE, NONE, NONE, "", List.of());
    }

    public Told tell(String name) throws IOException {
        var author = folk.officer(name, Roles.FRONT_OFFICER, AGENCY);
        var officer = folk.officer("Pengelola Segel", Roles.INNOVATION_OFFICER, AGENCY);
        var supporter = folk.citizen("Pendukung Segel");
        var asker = folk.citizen("Peminta Segel");
        var me = author.actor();
        var photo = pictures.take(me, new ByteArrayInputStream(photo()));
        var idea = sending.send(
                me, Folk.idea(AGENCY, Initiator.OFFICER, true, WORD + " antrean panjang"), Optional.of(photo));
        around(me, supporter.actor(), asker.actor(), idea);
        scenes.takenUp(officer.actor(), idea);
        scenes.moved(officer.actor(), idea, Stage.DRUM_UP, Stage.DIAGNOSE);
        var evidence = pictures.takeEvidence(me, new ByteArrayInputStream(photo()));
        rooms.laboratory()
                .move(
                        me,
                        idea,
                        new Laboratory.Step(Stage.DIAGNOSE, Optional.of(Stage.DESIGN), "Sudah dikaji.", ""),
                        evidence);
        var trial = scenes.planned(me, idea);
        scenes.ended(me, idea, trial, "28", "Papan nomor terbaca. " + WORD);
        var innovation = rooms.growth().bear(officer.actor(), idea, "Nomor " + WORD, "Antrean yang pasti.");
        rising.morning(Folk.PROVINCE);
        var slip = scenes.slip(me, idea);
        // a name that was open for a moment and is sealed again leaves nothing behind
        rooms.workbench().seal(me, slip, false);
        var open = scenes.slip(me, idea);
        rooms.workbench().seal(me, open, true);
        var now = scenes.slip(me, idea);
        var ties = Set.of(idea, slip, open, now, trial, photo, evidence.getFirst()).stream()
                .map(UUID::toString)
                .toList();
        return new Told(author, officer, supporter, asker, idea, now, trial, photo, innovation, ties);
    }

    private void around(Actor me, Actor supporter, Actor asker, UUID idea) {
        rooms.circle().support(supporter, idea, true);
        rooms.circle().ask(supporter, idea, "Bagaimana bila listrik padam?");
        var slip = scenes.slip(me, idea);
        var question = rooms.circle().questions(me, idea).getFirst();
        rooms.workbench().reply(me, slip, question.id(), "Nomor dibagikan dengan kertas.");
        rooms.teams().ask(asker, idea, "Saya ingin membantu mengukur.");
        var mate = folk.officer(MATE, Roles.BACK_OFFICER, AGENCY).actor();
        rooms.teams().join(mate, rooms.teams().invite(me, slip));
        rooms.teams().name(mate, scenes.slip(mate, idea), true);
        rooms.workbench()
                .change(me, slip, 1, new IdeaText("Antrean panjang " + WORD, "Nomor antrean " + WORD, "warga pesisir"));
    }

    static byte[] photo() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
