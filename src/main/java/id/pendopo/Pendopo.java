package id.pendopo;

import id.pendopo.command.Commands;
import id.pendopo.demo.DemoClock;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The hall. */
@Modulithic(
        systemName = "Pendopo",
        sharedModules = {"kernel", "database"})
// Two modules may each have a LocatorStore: a bean is known by its whole name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Pendopo {

    public static void main(String[] args) {
        System.exit(Commands.run(Pendopo.class, args));
    }

    /** A demonstration tells of a year that has passed. */
    @Bean
    @ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
    DemoClock demoClock() {
        return new DemoClock(Clock.systemUTC());
    }

    /** The only place in the system that looks at the wall clock; a test or the demo brings its own. */
    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return Clock.systemUTC();
    }
}
