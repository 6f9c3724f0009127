package io.sortie.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Keeps notes and files about people out of the engine's tables [LAW-21]: they belong to the case. */
class FreeTextGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AddCommentCmd || command instanceof CreateAttachmentCmd) {
            throw new BadUserRequestException("Notes and files are kept with the case: use the case page");
        }
        return next.execute(command);
    }
}
