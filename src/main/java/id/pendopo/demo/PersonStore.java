package id.pendopo.demo;

import id.pendopo.kernel.RegionCode;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which account plays which part. */
@Repository
class PersonStore {

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> account(RegionCode region, String login) {
        return jdbc.sql("select account from demo.person where region = :region and login = :login")
                .param("region", region.value())
                .param("login", login)
                .query((rs, _) -> rs.getObject("account", UUID.class))
                .optional();
    }

    void insert(RegionCode region, String login, UUID account) {
        jdbc.sql("insert into demo.person (region, login, account) values (:region, :login, :account)")
                .param("region", region.value())
                .param("login", login)
                .param("account", account)
                .update();
    }
}
