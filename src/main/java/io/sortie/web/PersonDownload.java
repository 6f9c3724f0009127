package io.sortie.web;

import io.sortie.cases.CaseFile;
import io.sortie.personexport.PersonExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Everything about a person as a download, streamed, and kept by no cache on the way. */
@Component
public class PersonDownload {

    private final PersonExport export;

    PersonDownload(PersonExport export) {
        this.export = export;
    }

    public void of(CaseFile file, Locale locale, HttpServletResponse response) throws IOException {
        PersonExport.Contents contents = export.of(file, locale);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data-" + file.reference() + ".zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        export.write(contents, response.getOutputStream());
    }
}
