package cn.jingwei.platform.journal;

import java.util.HexFormat;

import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * An SM3 hash (GB/T 32905-2016).
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record Sm3(String hex) {

    static final int BYTES = 32;

    /** Refuses anything but 64 lower-case digits. */
    public Sm3 {
        requireHex("hash", hex);
    }

    /** The hash of these bytes as they are, without a tag. */
    public static Sm3 of(byte[] content) {
        var digest = new SM3Digest();
        digest.update(content, 0, content.length);
        return of(digest);
    }

    static Sm3 of(SM3Digest digest) {
        var sum = new byte[BYTES];
        digest.doFinal(sum, 0);
        return new Sm3(HexFormat.of().formatHex(sum));
    }

    /** Passes 64 lower-case hexadecimal digits, refuses anything else by the field's name. */
    public static void requireHex(String field, String hex) {
        var fits = hex.length() == 2 * BYTES;
        for (var i = 0; fits && i < hex.length(); i++) {
            var c = hex.charAt(i);
            fits = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
        }
        if (!fits) {
            throw new Unfit(field);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
