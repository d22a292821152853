package id.pendopo.cases;

import org.springframework.stereotype.Component;

/** The two halves of a signature: the steps inside transactions, and the signing outside. */
@Component
record Signatures(SignatureSteps steps, Signing signing) {}
