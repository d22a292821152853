package id.pendopo.bench.contender;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.HistoryService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Flowable, embedded, as lean as an office may run it: no job executor, no identity store, history at the level that
 * keeps who did what (audit), the data in one variable, and every look-up by primary key.
 */
final class Flowable implements Contender {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService past;

    Flowable(DataSource dataSource) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setAsyncExecutorActivate(false);
        configuration.setAsyncHistoryEnabled(false);
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        ProcessEngine engine = configuration.buildProcessEngine();
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.past = engine.getHistoryService();
        engine.getRepositoryService()
                .createDeployment()
                .name("case")
                .addString("case.bpmn20.xml", Bpmn.process("http://flowable.org/bpmn", "flowable"))
                .enableDuplicateFiltering()
                .deploy();
    }

    @Override
    public String submit(String data) {
        return runtime.startProcessInstanceByKey(Bpmn.KEY, Map.of("data", data)).getId();
    }

    @Override
    public void act(String number, String step, String offer, String remark) {
        tasks.complete(offer, Map.of(step, remark));
    }

    @Override
    public View read(String number) {
        var instance = past.createHistoricProcessInstanceQuery()
                .processInstanceId(number)
                .includeProcessVariables()
                .singleResult();
        var done = past.createHistoricTaskInstanceQuery()
                .processInstanceId(number)
                .orderByHistoricTaskInstanceStartTime()
                .asc()
                .list();
        var due = done.stream().filter(task -> task.getEndTime() == null).findFirst();
        return new View(
                number,
                due.map(task -> task.getTaskDefinitionKey()).orElse(DONE),
                due.map(task -> task.getId()).orElse(""),
                (String) instance.getProcessVariables().get("data"),
                List.copyOf(done.stream()
                        .filter(task -> task.getEndTime() != null)
                        .map(task -> task.getTaskDefinitionKey())
                        .toList()));
    }
}
