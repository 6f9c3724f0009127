package io.sortie.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

    @ParameterizedTest
    @ValueSource(strings = {"1a7dffcafe", " 1A7D FFCA\nFE ", "1a7d\uFB00cafe", "1a7dffca\u00a0fe"})
    @DisplayName("LAW-05 a hash is found as it is typed, and as a PDF's ligatures copy it")
    void hash(String typed) {
        assertThat(Document.hash(typed)).isEqualTo("1a7dffcafe");
    }
}
