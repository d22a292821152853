package id.pendopo.documents;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the national signature service is reached. No default is official: paths, names of fields and the way to sign in
 * were read in other people's programs and must be confirmed with the service before use.
 *
 * @param url of the service's client in the own network; empty where the service is not used
 * @param user with which this hall signs in (HTTP Basic; unconfirmed)
 * @param signPath unconfirmed
 * @param statusPath unconfirmed; {@code {nik}} stands for the signer's number
 * @param downloadPath unconfirmed; {@code {id}} stands for the service's name of the document
 * @param patience how long an answer may take
 */
@ConfigurationProperties("pendopo.documents.national")
record NationalSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("/api/sign/pdf") String signPath,
        @DefaultValue("/api/user/status/{nik}") String statusPath,
        @DefaultValue("/api/sign/download/{id}") String downloadPath,
        @DefaultValue("20s") Duration patience) {

    @Override
    public String toString() {
        return "NationalSettings[" + url + "]";
    }
}
