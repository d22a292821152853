package id.pendopo.identity.web;

import id.pendopo.identity.Profile;
import id.pendopo.identity.SecondFactor;
import id.pendopo.identity.Sessions;
import id.pendopo.identity.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pages of one's own account show. */
public final class AccountPages {

    private AccountPages() {}

    /**
     * What is on the form, as typed.
     *
     * @param next where the reader wanted to go
     */
    public record ProfileForm(
            String name,
            String phone,
            String nik,
            String birthDay,
            String birthMonth,
            String birthYear,
            String sex,
            String address,
            String next) {

        static ProfileForm of(Profile profile, String next) {
            var birth = profile.birthDate();
            var nik = profile.nik();
            var sex = profile.sex();
            return new ProfileForm(
                    profile.name(),
                    orEmpty(profile.phone()),
                    nik == null ? "" : nik.value(),
                    birth == null ? "" : Integer.toString(birth.getDayOfMonth()),
                    birth == null ? "" : Integer.toString(birth.getMonthValue()),
                    birth == null ? "" : Integer.toString(birth.getYear()),
                    sex == null ? "" : sex.name(),
                    orEmpty(profile.address()),
                    next);
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** @param warnings message keys of what a NIK says otherwise */
    public record ProfilePage(ProfileForm form, String email, boolean citizen, List<String> warnings) {}

    public record SessionsPage(List<Sessions.Listed> sessions) {}

    /** @param clear the new token, shown once; empty else */
    public record TokensPage(List<Token> tokens, String clear, String name, Set<String> scopes) {}

    /**
     * @param picture the offer as an app scans it
     * @param backupCodes shown once, when it was turned on just now
     */
    public record SecondFactorPage(boolean on, SecondFactor.Offer offer, QrPicture picture, List<String> backupCodes) {}
}
