package id.pendopo.identity.web;

/** @param next where the reader wanted to go */
public record SignInPage(String login, String next) {

    /** Who has no account yet wants to go there all the same. */
    public String signUpHref() {
        return "/sign-up" + Answers.asNext(next);
    }
}
