package io.sortie.accounts.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.accounts.Account;
import io.sortie.accounts.AccountOperation;
import io.sortie.accounts.AccountSystemUnavailable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads answers; one that cannot be read, or is not to the question, leaves the outcome unknown. */
class AnswerJson {

    private record Operation(String key, String kind, Integer count, Instant at) {}

    private record Projects(List<String> projects) {}

    private final ObjectMapper json;

    AnswerJson(ObjectMapper json) {
        this.json = json;
    }

    byte[] write(Order order) {
        try {
            return json.writeValueAsBytes(order);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws AccountSystemUnavailable also if the answer speaks of another key */
    AccountOperation operation(Answer answer, String key) {
        Operation read = read(answer, Operation.class);
        if (read.kind == null || read.count == null || read.count < 0 || read.at == null) {
            throw answer.unreadable("does not say what was done");
        }
        if (!key.equals(read.key)) {
            throw answer.unreadable("speaks of another key");
        }
        return new AccountOperation(key, read.kind, read.count, read.at);
    }

    List<String> projects(Answer answer) {
        List<String> names = read(answer, Projects.class).projects;
        if (names == null || names.stream().anyMatch(Objects::isNull)) {
            throw answer.unreadable("names no projects");
        }
        return List.copyOf(names);
    }

    /** @throws AccountSystemUnavailable also if the answer is about another account */
    Account account(Answer answer, String accountId) {
        Account read = read(answer, Account.class);
        if (!accountId.equals(read.id())) {
            throw answer.unreadable("is about another account");
        }
        if (Stream.of(read.brand(), read.name(), read.email(), read.openedAt()).anyMatch(Objects::isNull)) {
            throw answer.unreadable("does not say whose account it is");
        }
        return read;
    }

    private <T> T read(Answer answer, Class<T> type) {
        try {
            T read = json.readValue(answer.body(), type);
            if (read != null) {
                return read;
            }
        } catch (IOException e) {
            // Not as a cause: its message may quote the answer, and answers may be about customers.
            throw answer.unreadable("is not the JSON of the contract");
        }
        throw answer.unreadable("is empty");
    }
}
