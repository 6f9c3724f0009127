package io.sortie.crash;

import io.sortie.SortieApplication;
import io.sortie.sandbox.Wire;
import io.sortie.sandbox.WireOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The application, held for ever in each place of an erasure, but in each only once: another system has erased a category
 * and its answer is not booked yet; or a step of the process is done and not committed. A file of the place's name says
 * that it is held there; then it can be killed. Its mails go to a server outside.
 */
public final class HeldErasure implements BeanPostProcessor {

    static final String MARKS = "held.erasure.marks";
    static final String SMTP_PORT = "held.erasure.smtp-port";

    private final Environment environment;

    private HeldErasure(Environment environment) {
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        SpringApplication application = SortieApplication.application();
        application.addInitializers(HeldErasure::hold);
        application.run(arguments);
    }

    private static void hold(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new HeldErasure(context.getEnvironment()));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JavaMailSenderImpl sender) {
            sender.setPort(environment.getRequiredProperty(SMTP_PORT, Integer.class));
        }
        return bean instanceof Wire || name.equals("erasureTasks") ? held(bean) : bean;
    }

    private Object held(Object bean) {
        ProxyFactory factory = new ProxyFactory(bean);
        factory.setProxyTargetClass(true);
        factory.addAdvice((MethodInterceptor) this::goOn);
        return factory.getProxy();
    }

    private Object goOn(MethodInvocation call) throws Throwable {
        Object done = call.proceed();
        if (!(call.getThis() instanceof Wire)) {
            holdIn(call.getMethod().getName());
        } else if (call.getMethod().getName().equals("send") && call.getArguments()[0] == WireOperation.ERASE) {
            String key = call.getArguments()[1].toString();
            holdIn(key.substring(key.lastIndexOf(':') + 1));
        }
        return done;
    }

    private void holdIn(String place) {
        try {
            Files.createFile(Path.of(environment.getRequiredProperty(MARKS), place));
        } catch (FileAlreadyExistsException heldBefore) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (true) {
            LockSupport.park();
        }
    }
}
