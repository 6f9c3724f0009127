package io.sortie.web.pages;

import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseState;
import io.sortie.web.PersonDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * A customer's own data before it is erased [LAW-17]: behind the tracking link of a request to delete the account, once it
 * is confirmed; before that anybody could have asked in their name.
 */
@Controller
class MyDataPages {

    private static final Set<CaseState> NOT_SHOWN_TO_BE_THEIRS =
            EnumSet.of(CaseState.AWAITING_CONFIRMATION, CaseState.NEEDS_OPERATOR);

    private final TrackPages pages;
    private final PersonDownload download;

    MyDataPages(TrackPages pages, PersonDownload download) {
        this.pages = pages;
        this.download = download;
    }

    @GetMapping(path = "/track/{token}/my-data")
    @ResponseBody
    void read(@PathVariable String token, HttpServletResponse response) throws IOException {
        CaseFile file = pages.of(token);
        if (!offered(file)) {
            throw new PageNotFound();
        }
        download.of(file, file.customer().locale(), response);
    }

    /** Where a step is stuck, it could be the confirmation's: fail closed. Once erased there is nothing left to give. */
    static boolean offered(CaseFile file) {
        return file.kind() == CaseKind.ACCOUNT_DELETION
                && file.isOpen()
                && !NOT_SHOWN_TO_BE_THEIRS.contains(file.state());
    }
}
