package io.sortie.journeys;

import io.sortie.billing.BillingSystem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Listens at the wire to billing: what was asked, and whether somebody held a transaction open while waiting for it. */
class BillingCalls implements BeanPostProcessor {

    /** A call of one of the port's methods; {@code subject} is its first argument. */
    record Call(String method, String subject, boolean inTransaction) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>();

    private final Map<String, Runnable> after = new ConcurrentHashMap<>();

    /** Does something once, after the next refund took effect and before its answer is there. */
    void beforeTheNextRefundIsAnswered(Runnable does) {
        meanwhile.set(does);
    }

    /** Does something once, after the next call of this method was answered, and before that is known here. */
    void afterTheNext(String method, Runnable does) {
        after.put(method, does);
    }

    /** All calls about this subscription, in order. */
    List<Call> about(String subscription) {
        return calls.stream()
                .filter(call -> call.subject().equals(subscription))
                .toList();
    }

    void forget() {
        calls.clear();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof BillingSystem)) {
            return bean;
        }
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BillingSystem.class}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == BillingSystem.class && arguments != null) {
                        calls.add(new Call(
                                method.getName(),
                                String.valueOf(arguments[0]),
                                TransactionSynchronizationManager.isActualTransactionActive()));
                    }
                    try {
                        Object answer = method.invoke(bean, arguments);
                        Runnable does = method.getName().equals("refund") ? meanwhile.getAndSet(null) : null;
                        if (does != null) {
                            does.run();
                        }
                        Runnable next = after.remove(method.getName());
                        if (next != null) {
                            next.run();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
