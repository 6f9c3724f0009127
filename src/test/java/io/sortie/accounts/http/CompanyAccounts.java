package io.sortie.accounts.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.accounts.AccountData;
import io.sortie.accounts.AccountOperation;
import io.sortie.accounts.AccountSystemUnavailable;
import io.sortie.accounts.sandbox.SandboxAccounts;
import io.sortie.standin.Hangup;
import io.sortie.standin.Reply;
import io.sortie.standin.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A company's account system as {@code openapi/account-system.yaml} asks for it, on the books of the sandbox. */
final class CompanyAccounts implements Function<Request, Reply> {

    static final String TOKEN = "company-token-0123456789";

    private final SandboxAccounts books;
    private final ObjectMapper json;

    CompanyAccounts(SandboxAccounts books, ObjectMapper json) {
        this.books = books;
        this.json = json;
    }

    @Override
    public Reply apply(Request request) {
        if (!request.header("Authorization").equals("Bearer " + TOKEN)) {
            return Reply.problem(401, "Who are you?");
        }
        try {
            UriComponents address =
                    UriComponentsBuilder.fromUriString(request.target()).build();
            if (address.getPath().equals("/projects")) {
                return projects(address);
            }
            if (address.getPath().equals("/account")) {
                return account(address);
            }
            String key = UriUtils.decode(address.getPath().replace("/operations/", ""), "UTF-8");
            return request.method().equals("PUT") ? order(key, json.readTree(request.body())) : lookUp(key);
        } catch (AccountSystemUnavailable cut) {
            throw new Hangup();
        } catch (IllegalArgumentException other) {
            return Reply.problem(409, "Key used");
        } catch (IOException e) {
            return Reply.problem(400, "No JSON");
        }
    }

    private Reply projects(UriComponents address) {
        return ok(
                Map.of("projects", books.projects(decoded(address, "accountId"), decoded(address, "subscriptionId"))));
    }

    private Reply account(UriComponents address) {
        return books.account(decoded(address, "accountId"))
                .map(this::ok)
                .orElseGet(() -> Reply.problem(404, "No such account"));
    }

    private Reply lookUp(String key) {
        return books.lookUp(key).map(this::ok).orElseGet(() -> Reply.problem(404, "Never seen"));
    }

    private Reply order(String key, JsonNode order) {
        String account = order.path("accountId").asText();
        String subscription = order.path("subscriptionId").asText();
        AccountOperation done =
                switch (order.path("kind").asText()) {
                    case "erase-projects" -> books.eraseProjects(key, account, subscription);
                    case "restore-projects" -> books.restoreProjects(key, account, subscription);
                    case "erase" -> data(order)
                            .map(data -> books.erase(key, account, data))
                            .orElse(null);
                    default -> null;
                };
        return done == null ? Reply.problem(422, "Unknown kind") : ok(done);
    }

    private static Optional<AccountData> data(JsonNode order) {
        return Arrays.stream(AccountData.values())
                .filter(known -> known.name()
                        .toLowerCase(Locale.ROOT)
                        .equals(order.path("data").asText()))
                .findFirst();
    }

    private Reply ok(Object body) {
        try {
            return Reply.json(200, json.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decoded(UriComponents address, String parameter) {
        return UriUtils.decode(address.getQueryParams().getFirst(parameter), "UTF-8");
    }
}
