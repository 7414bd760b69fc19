package vn.tinhgon.engine.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;

/**
 * What the process engine asks the database at every step though the answer is known here: work has
 * no parts, no variables and no candidates of its own in the engine (desks are the program's rows),
 * and a definition never changes once it is deployed. A quarter of all its statements; the tables
 * refuse what would make an answer wrong.
 */
final class Unasked {
  private Unasked() {}

  private record Instead<S extends Session>(Class<S> of, Supplier<? extends S> maker)
      implements SessionFactory {
    @Override
    public Class<?> getSessionType() {
      return of;
    }

    @Override
    public Session openSession() {
      return maker.get();
    }
  }

  static List<SessionFactory> sessions() {
    return List.of(
        new Instead<>(TaskManager.class, Tasks::new),
        new Instead<>(VariableInstanceManager.class, Variables::new),
        new Instead<>(IdentityLinkManager.class, Candidates::new),
        new Instead<>(ProcessDefinitionManager.class, Definitions::new));
  }

  private static final class Tasks extends TaskManager {
    @Override
    public List<Task> findTasksByParentTaskId(String task) {
      return List.of();
    }

    /** A token waits at one piece of work, so what is loaded of it is all there is. */
    @Override
    public List<TaskEntity> findTasksByExecutionId(String token) {
      var loaded =
          getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
              .filter(task -> token.equals(task.getExecutionId()))
              .collect(Collectors.toCollection(ArrayList::new));
      return loaded.isEmpty() ? super.findTasksByExecutionId(token) : loaded;
    }
  }

  private static final class Variables extends VariableInstanceManager {
    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskId(String task) {
      return List.of();
    }
  }

  private static final class Candidates extends IdentityLinkManager {
    @Override
    public List<IdentityLinkEntity> findIdentityLinksByTaskId(String task) {
      return List.of();
    }
  }

  /** Nothing suspends a definition, only single dossiers are. */
  private static final class Definitions extends ProcessDefinitionManager {
    @Override
    public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String definition) {
      var parsed =
          Context.getProcessEngineConfiguration()
              .getDeploymentCache()
              .getProcessDefinitionCache()
              .get(definition);
      return parsed != null ? parsed : super.getCachedResourceDefinitionEntity(definition);
    }
  }
}
