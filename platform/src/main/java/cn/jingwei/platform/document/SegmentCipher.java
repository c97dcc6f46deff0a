package cn.jingwei.platform.document;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM over the segments of one file, under a key that only this object knows: with it goes all that could be read. */
final class SegmentCipher {

    static final int TAG_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    SegmentCipher() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /** Each number may be sealed once only: it is the nonce. */
    byte[] seal(int number, byte[] segment, int length) {
        return run(Cipher.ENCRYPT_MODE, number, segment, length);
    }

    /** @throws IllegalStateException if it is not what was sealed under this number */
    byte[] open(int number, byte[] sealed) {
        return run(Cipher.DECRYPT_MODE, number, sealed, sealed.length);
    }

    private byte[] run(int mode, int number, byte[] input, int length) {
        var nonce = ByteBuffer.allocate(NONCE_BYTES).putInt(number).array();
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
            return cipher.doFinal(input, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A spooled segment cannot be read or written", e);
        }
    }
}
