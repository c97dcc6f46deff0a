package cn.jingwei.platform.journal;

import java.nio.charset.StandardCharsets;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * SM3 over a tag and a row of texts, each as its length in bytes (32 bits, big-endian) and its UTF-8 bytes. An absent text is
 * the length 0xFFFFFFFF alone. No two different rows give the same bytes.
 */
final class Frames {

    /** Version of every form in this package. */
    static final String FORMAT = "JW-JOURNAL-v1";

    private static final int ABSENT = 0xFFFF_FFFF;

    private final SM3Digest digest = new SM3Digest();

    /** What is hashed is named by the purpose, so that a hash of one kind never passes for another. */
    Frames(String purpose) {
        add(FORMAT + "/" + purpose);
    }

    Frames add(@Nullable String text) {
        if (text == null) {
            length(ABSENT);
        } else {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            length(bytes.length);
            digest.update(bytes, 0, bytes.length);
        }
        return this;
    }

    private void length(int length) {
        for (var shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (length >>> shift));
        }
    }

    Sm3 sum() {
        return Sm3.of(digest);
    }
}
