package cn.jingwei.platform.identity.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

import cn.jingwei.platform.journal.Sm3;

/** 256 random bits, shown once; kept is only the hash. */
record Secret(String text) {

    private static final int BYTES = 32;

    static Secret draw(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(HexFormat.of().formatHex(bytes));
    }

    String hash() {
        return Sm3.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Not the secret: a record in a log would show it. */
    @Override
    public String toString() {
        return "Secret";
    }
}
