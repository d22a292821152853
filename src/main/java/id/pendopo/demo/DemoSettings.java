package id.pendopo.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may turn about the demonstration.
 *
 * @param cases about how many requests the told year has
 */
@ConfigurationProperties("pendopo.demonstration")
record DemoSettings(@DefaultValue("300") int cases) {}
