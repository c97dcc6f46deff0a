package cn.jingwei.norms.ruling;

import java.util.List;
import java.util.Optional;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.law.Norm;

/**
 * The documents that an act needs.
 *
 * @param anyOf   groups of which one document is enough
 * @param lacking what is not attached; an open group as {@code a|b}; empty if it is not known what is attached
 * @param missing facts that leave open whether more is needed
 * @param cites   the norms that ask for the documents
 */
public record MaterialsAnswer(String act, List<String> documents, List<List<String>> anyOf, Optional<List<String>> lacking,
                              List<Fact> missing, List<Norm> cites) {
}
