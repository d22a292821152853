package id.pendopo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.documents.SignatureServiceSimulator.Mood;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** A signature service of the nation, in each of its moods. */
class NationalSignerTest {

    private static final String PASSPHRASE = "frasa ü sandi";
    private static final UUID HEAD = UUID.randomUUID();

    private static SignatureServiceSimulator service;
    private static NationalSigner signer;
    private static byte[] pdf;

    @BeforeAll
    static void starts() throws Exception {
        service = new SignatureServiceSimulator();
        signer = signer(SignatureServiceSimulator.NIK, service.url());
        pdf = Papers.decree("001/X/2026");
    }

    @AfterAll
    static void stops() {
        service.close();
    }

    @BeforeEach
    void inAGoodMood() {
        service.mood = Mood.ANSWERS;
    }

    private static NationalSigner signer(String nik, String url) {
        return signer(nik, url, Duration.ofMinutes(1));
    }

    private static NationalSigner signer(String nik, String url, Duration patience) {
        var settings = new NationalSettings(
                url, "hall", "word", "/api/sign/pdf", "/api/user/status/{nik}", "/api/sign/download/{id}", patience);
        return new NationalSigner(
                settings,
                account -> account.equals(HEAD) ? Optional.of(nik) : Optional.empty(),
                JsonMapper.builder().build());
    }

    private static SigningOutcome sign(NationalSigner by, UUID account, String passphrase) {
        try (var request = Papers.request(account, passphrase)) {
            return by.sign(pdf, request);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERS", "NAMES_THE_DOCUMENT"})
    void aSignedFileComesBackWhetherAtOnceOrByItsName(Mood mood) {
        service.mood = mood;
        assertThat(sign(signer, HEAD, PASSPHRASE)).isInstanceOfSatisfying(SigningOutcome.Signed.class, signed -> {
            assertThat(signed.reference()).isEqualTo("dok-1");
            assertThat(new DocumentVerifier(java.util.List.of()).verify(signed.pdf()))
                    .isInstanceOf(Verification.Unvouched.class);
        });
        assertThat(service.asked).containsOnly("invisible");
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILS", "KEEPS_SILENT", "LOSES_THE_ANSWER", "ANSWERS_NONSENSE"})
    void whateverGoesWrongIsUnavailableAndTheNextTrySigns(Mood mood) {
        service.mood = mood;
        var impatient = signer(SignatureServiceSimulator.NIK, service.url(), Duration.ofSeconds(1));
        assertThat(sign(impatient, HEAD, PASSPHRASE)).isInstanceOf(SigningOutcome.Unavailable.class);
        service.mood = Mood.ANSWERS;
        assertThat(sign(signer, HEAD, PASSPHRASE)).isInstanceOf(SigningOutcome.Signed.class);
    }

    @Test
    void nobodyAtTheAddressIsUnavailableToo() {
        assertThat(sign(signer(SignatureServiceSimulator.NIK, "http://127.0.0.1:1"), HEAD, PASSPHRASE))
                .isInstanceOf(SigningOutcome.Unavailable.class);
    }

    @Test
    void aWrongPassphraseAndAnUnknownSignerAreToldApart() {
        assertThat(sign(signer, HEAD, "salah")).isInstanceOf(SigningOutcome.WrongPassphrase.class);
        assertThat(sign(signer, UUID.randomUUID(), PASSPHRASE)).isInstanceOf(SigningOutcome.NotRegistered.class);
        var stranger = signer("3578010101800002", service.url());
        assertThat(sign(stranger, HEAD, PASSPHRASE)).isInstanceOf(SigningOutcome.NotRegistered.class);
        assertThat(signer.isRegistered(HEAD)).isTrue();
        assertThat(stranger.isRegistered(HEAD)).isFalse();
        assertThat(signer.isRegistered(UUID.randomUUID())).isFalse();
    }

    @Test
    void aPassphraseIsWipedAndPrintedNowhere() {
        var secret = "rahasia".toCharArray();
        var request = new SigningRequest(HEAD, "x", "y", secret);
        assertThat(request.toString()).doesNotContain("rahasia");
        var body = MultipartBody.Part.secret("passphrase", secret);
        assertThat(body.toString()).doesNotContain("rahasia");
        var multipart = MultipartBody.of(java.util.List.of(body));
        multipart.close();
        request.close();
        assertThat(body.content()).containsOnly(0);
        assertThat(secret).isEqualTo(new char[7]);
        assertThat(Arrays.toString(secret)).doesNotContain("r");
    }
}
