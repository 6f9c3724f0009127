package io.sortie.engine;

import org.camunda.bpm.engine.spring.ApplicationContextElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/**
 * In diagrams, {@code cancellationTasks} is the bean, always. The engine would look for a variable of that name first: it
 * reads all variables of the process for it, and whoever set such a variable would bend the step.
 */
class StepsFirst extends SpringExpressionManager {

    private static final String STEPS = "Tasks";

    StepsFirst(ApplicationContext beans) {
        super(beans, null);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver all = new CompositeELResolver();
        all.add(new Steps(applicationContext));
        all.add(super.createElResolver());
        return all;
    }

    private static final class Steps extends ApplicationContextElResolver {

        private Steps(ApplicationContext beans) {
            super(beans);
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            boolean steps = base == null && property instanceof String name && name.endsWith(STEPS);
            return steps ? super.getValue(context, base, property) : null;
        }
    }
}
