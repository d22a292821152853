package id.pendopo.partners;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lays the line to each neighbour as the settings say. */
@Configuration(proxyBeanMethods = false)
class Lines {

    private final PartnerSettings settings;
    private final SimulatedNeighbours simulated;
    private final boolean demonstration;

    Lines(
            PartnerSettings settings,
            SimulatedNeighbours simulated,
            @Value("${pendopo.demo:false}") boolean demonstration) {
        this.settings = settings;
        this.simulated = simulated;
        this.demonstration = demonstration;
    }

    @Bean
    PopulationRegister populationRegister(Inquiries inquiries, InstantSource clock) {
        return new AskedRegister(
                neighbour(PopulationCheck.NAME, settings.population(), simulated::population, clock), inquiries);
    }

    @Bean
    BusinessLicensing businessLicensing(Inquiries inquiries, InstantSource clock) {
        return new AskedLicensing(
                neighbour(BusinessCheck.NAME, settings.business(), simulated::business, clock), inquiries);
    }

    private Neighbour neighbour(
            String name, PartnerSettings.Neighbour given, Supplier<Line> simulator, InstantSource clock) {
        var chosen = demonstration ? given.inDemonstration() : given;
        var line = switch (chosen.road()) {
            case NONE -> new ClosedLine();
            case SIMULATOR -> simulator.get();
            case HTTP -> new HttpLine(chosen);
        };
        return new Neighbour(name, line, chosen.limit(), clock);
    }
}
