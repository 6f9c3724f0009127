package io.sortie.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Settings of the engine that are not up to whoever installs Sortie, because the checks of the product rest on them. */
@Component
class SafeEngine extends AbstractProcessEnginePlugin {

    private final List<RecordedVariables> variables;
    private final ApplicationContext beans;

    SafeEngine(List<RecordedVariables> variables, ApplicationContext beans) {
        this.variables = variables;
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        // rights are only ever granted; looking for revocations as well makes every query of Tasklist slow
        engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        // a candidate may claim and complete a task; giving it to somebody else is for supervisors
        engine.setDefaultUserPermissionForTask(Permissions.TASK_WORK);
        engine.setResourceAuthorizationProvider(new RightsOnTasks());
        engine.setExpressionManager(new StepsFirst(beans));
        namesWithHyphens(engine);
        noCodeFromOutside(engine);
        guard(engine);
        // per user and, after ten wrong passwords, for ever: a stranger could lock everybody out (SignInThrottle)
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
    }

    private static void namesWithHyphens(ProcessEngineConfigurationImpl engine) {
        engine.setGroupResourceWhitelistPattern("[a-z][a-z0-9-]*");
        engine.setUserResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._@-]*");
    }

    private void guard(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                guarded(engine, engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                guarded(engine, engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private List<CommandInterceptor> guarded(ProcessEngineConfigurationImpl engine, List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(new AdHocQueryGuard());
        all.add(new FreeTextGuard());
        all.add(new DecidedVariablesGuard(variables));
        all.add(new SerializedInputGuard());
        all.add(new UnreadableModelGuard());
        all.add(new StartInTheMiddleGuard(engine.getIdentityService()));
        all.addAll(others == null ? List.of() : others);
        return all;
    }

    private static void noCodeFromOutside(ProcessEngineConfigurationImpl engine) {
        // an expression in a query is code that the caller brings
        engine.setEnableExpressionsInAdhocQueries(false);
        // the lists in Tasklist need them; only analysts and administrators may make filters
        engine.setEnableExpressionsInStoredQueries(true);
        // reading a serialised object runs its class's code: none comes in, and nothing but known types is read
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        // a diagram that is deployed reads no files and opens no connections
        engine.setEnableXxeProcessing(false);
    }
}
