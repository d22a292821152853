package id.pendopo.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may turn about documents.
 *
 * @param authority folder of the demo authority's keys; empty for keys that are thrown away with the program (tests)
 */
@ConfigurationProperties("pendopo.documents")
record DocumentSettings(@DefaultValue("") String authority) {}
