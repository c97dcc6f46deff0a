package cn.jingwei.platform.journal;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * 256 random bits, drawn anew for every entry, that keep erased content from being guessed out of its commitment.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record Salt(String hex) {

    public Salt {
        Sm3.requireHex("salt", hex);
    }

    static Salt draw(SecureRandom random) {
        var bytes = new byte[Sm3.BYTES];
        random.nextBytes(bytes);
        return new Salt(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return "Salt[secret]";
    }
}
