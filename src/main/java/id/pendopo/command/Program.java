package id.pendopo.command;

import id.pendopo.kernel.RegionCode;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** A hall in this process: started with settings, and waited for until it has closed. */
record Program(Class<?> application) {

    /** @param settings weaker than the environment and the configuration file */
    Running start(Map<String, Object> settings, Progress progress, String... arguments) {
        var closed = new CountDownLatch(1);
        var spring = new SpringApplication(application);
        spring.setDefaultProperties(settings);
        spring.setLogStartupInfo(false);
        spring.addInitializers(
                context -> context.getBeanFactory().registerSingleton("progress", progress),
                context -> context.getBeanFactory().addBeanPostProcessor(new StartSteps(progress)),
                context -> context.addBeanFactoryPostProcessor(new KnownSettings(context.getEnvironment())));
        spring.addListeners(new PrivateLog());
        spring.addListeners((ApplicationListener<ContextClosedEvent>) _ -> closed.countDown());
        return new Running(spring.run(arguments), closed);
    }

    /** A hall with open doors. */
    record Running(ConfigurableApplicationContext context, CountDownLatch closed) {

        int port() {
            return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        }

        /** The region whose hall it is. */
        RegionCode region() {
            return RegionCode.of(context.getEnvironment().getProperty("pendopo.region", "35"));
        }

        void await() {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                context.close();
            }
        }
    }
}
