package io.sortie.engine;

import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The diagram says what state a case is in: when a token reaches an element or flow with the extension property {@code
 * caseState}, the case is in that state; an end event with {@code outcome} closes it, where the process is the case's own
 * and was not called by it.
 */
class CaseStateListeners extends AbstractBpmnParseListener {

    private final java.util.function.Supplier<Cases> cases;

    CaseStateListeners(java.util.function.Supplier<Cases> cases) {
        this.cases = cases;
    }

    private void state(Element element, Consumer<ExecutionListener> add) {
        String state = property(element, "caseState");
        if (state != null) {
            CaseState entered = CaseState.valueOf(state);
            add.accept(execution -> cases.get().enter(new CaseReference(execution.getProcessBusinessKey()), entered));
        }
    }

    private void activity(Element element, ActivityImpl activity) {
        state(element, listener -> activity.addListener(ExecutionListener.EVENTNAME_START, listener));
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity(element, activity);
        String outcome = property(element, "outcome");
        if (outcome != null) {
            CaseOutcome reached = CaseOutcome.valueOf(outcome);
            activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> cases.get()
                    .close(
                            new CaseReference(execution.getProcessBusinessKey()),
                            reached,
                            execution.getProcessInstanceId()));
        }
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        state(element, listener -> transition.addListener(ExecutionListener.EVENTNAME_TAKE, listener));
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity(element, activity);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity(element, activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity(element, activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity(element, activity);
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity(element, activity);
    }

    private static String property(Element element, String name) {
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null : extensions.element("properties");
        if (properties == null) {
            return null;
        }
        return properties.elements("property").stream()
                .filter(property -> name.equals(property.attribute("name")))
                .map(property -> property.attribute("value"))
                .findFirst()
                .orElse(null);
    }
}
