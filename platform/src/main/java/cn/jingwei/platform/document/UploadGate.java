package cn.jingwei.platform.document;

import java.util.Optional;

/**
 * Looks at a file before anything of it is kept. All gates are asked; if one refuses, neither content nor name is written anywhere,
 * no log included.
 */
public interface UploadGate {

    /** Empty to let it pass. The file is readable until this returns; what is read must stay in memory. */
    Optional<Refusal.Gated> inspect(Spooled file, String name);
}
