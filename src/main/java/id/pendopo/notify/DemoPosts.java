package id.pendopo.notify;

import id.pendopo.kernel.DirectMessage.Via;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In a demonstration both roads take every message and lead nowhere; the real ones are closed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("pendopo.demo")
class DemoPosts {

    @Bean
    Post demoMail() {
        return new Nowhere(Via.EMAIL);
    }

    @Bean
    Post demoShortMessages() {
        return new Nowhere(Via.SMS);
    }

    private record Nowhere(Via via) implements Post {

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void send(Letter letter) {
            // It stands in the outbox of the demonstration already.
        }
    }
}
