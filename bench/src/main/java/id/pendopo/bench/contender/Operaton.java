package id.pendopo.bench.contender;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.operaton.bpm.engine.HistoryService;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineConfiguration;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.persistence.StrongUuidGenerator;

/** Operaton, embedded, set up as Flowable is; see there. */
final class Operaton implements Contender {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService past;

    Operaton(DataSource dataSource) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_AUDIT);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        ProcessEngine engine = configuration.buildProcessEngine();
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.past = engine.getHistoryService();
        engine.getRepositoryService()
                .createDeployment()
                .name("case")
                .addString("case.bpmn20.xml", Bpmn.process("http://operaton.org/schema/1.0/bpmn", "operaton"))
                .enableDuplicateFiltering(true)
                .deploy();
    }

    @Override
    public String submit(String data) {
        return runtime.startProcessInstanceByKey(Bpmn.KEY, Map.<String, Object>of("data", data))
                .getId();
    }

    @Override
    public void act(String number, String step, String offer, String remark) {
        tasks.complete(offer, Map.<String, Object>of(step, remark));
    }

    @Override
    public View read(String number) {
        var data = past.createHistoricVariableInstanceQuery()
                .processInstanceId(number)
                .variableName("data")
                .singleResult();
        var done = past.createHistoricTaskInstanceQuery()
                .processInstanceId(number)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list();
        var due = done.stream().filter(task -> task.getEndTime() == null).findFirst();
        return new View(
                number,
                due.map(task -> task.getTaskDefinitionKey()).orElse(DONE),
                due.map(task -> task.getId()).orElse(""),
                (String) data.getValue(),
                List.copyOf(done.stream()
                        .filter(task -> task.getEndTime() != null)
                        .map(task -> task.getTaskDefinitionKey())
                        .toList()));
    }
}
