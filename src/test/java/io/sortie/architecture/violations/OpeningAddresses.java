package io.sortie.architecture.violations;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/** Breaks a rule on purpose: fetches what an address names. */
public class OpeningAddresses {

    InputStream fetch(URL address) throws IOException {
        return address.openStream();
    }
}
