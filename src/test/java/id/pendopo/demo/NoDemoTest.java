package id.pendopo.demo;

import static id.pendopo.FormToken.formToken;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.pendopo.PendopoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PendopoTest
class NoDemoTest {

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/demo", "/demo/accounts.json", "/demo/outbox"})
    void aRealHallHasNoPageOfTheDemo(String path) throws Exception {
        mvc.perform(get(path)).andExpect(status().isNotFound());
    }

    @Test
    void aRealHallLetsNobodyInWithOneClick() throws Exception {
        mvc.perform(post("/demo/sign-in")
                        .param("login", "pemohon.satu@contoh.id")
                        .with(formToken()))
                .andExpect(status().isNotFound());
    }
}
