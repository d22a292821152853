package id.pendopo.documents;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Which signer this hall uses: the national service where its address is set, otherwise the demo authority's keys. */
@Configuration(proxyBeanMethods = false)
class SignerBeans {

    @Bean
    Signer signer(
            NationalSettings national,
            DemoAuthority authority,
            ObjectProvider<SignerNumbers> numbers,
            JsonMapper json,
            InstantSource clock) {
        return national.url().isEmpty()
                ? new KeyStoreSigner(authority, clock)
                : new NationalSigner(national, account -> nik(numbers, account), json);
    }

    private static Optional<String> nik(ObjectProvider<SignerNumbers> numbers, UUID account) {
        return numbers.orderedStream()
                .flatMap(known -> known.nik(account).stream())
                .findFirst();
    }
}
