package id.pendopo.database;

/** The configuration of the embedded server, written anew at every start. */
final class ServerFiles {

    /** No line says "trust": whoever connects, from wherever, shows a password. */
    static final String ACCESS = """
            # Written by Pendopo at every start.
            local   all   all                  scram-sha-256
            host    all   all   127.0.0.1/32   scram-sha-256
            """;

    private ServerFiles() {}

    static String settings(int port) {
        return """
                # Written by Pendopo at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                max_connections = 60
                shared_buffers = 128MB
                effective_cache_size = 512MB
                maintenance_work_mem = 64MB
                work_mem = 8MB
                min_wal_size = 128MB
                max_wal_size = 1GB
                random_page_cost = 1.1
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                datestyle = 'iso, ymd'
                default_text_search_config = 'pg_catalog.simple'
                logging_collector = on
                log_directory = '../log'
                log_filename = 'postgresql-%%a.log'
                log_truncate_on_rotation = on
                log_rotation_age = 1d
                log_rotation_size = 0
                log_min_messages = warning
                log_min_error_statement = panic
                log_line_prefix = '%%m [%%p] %%u '
                """.formatted(port);
    }
}
